using ErpSystem.Testing;

namespace ErpSystem.EndToEnd.Tests;

/// <summary>The documents of schema/operations, as clients send them.</summary>
internal static class Operations
{
    public static string OrderWithStock => Read("order-with-stock");

    public static string Order360 => Read("order-360");

    public static string OrdersWithStock => Read("orders-with-stock");

    private static string Read(string name) => File.ReadAllText(Path.Combine(Repository.Root, "schema", "operations", name + ".graphql"));
}
