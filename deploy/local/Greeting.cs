using System.Globalization;
using System.Text;

namespace ErpSystem.Local;

/// <summary>What the launcher prints when the system is ready.</summary>
internal static class Greeting
{
    private const string Products = "{ products(first: 2) { nodes { sku name } } }";
    private const string Orders = "{ salesOrders(first: 2, where: { status: { eq: CONFIRMED } }) { nodes { number status customer { name } } } }";
    private const string Both =
        "{ salesOrders(first: 2, where: { status: { eq: CONFIRMED } }) { nodes { number customer { name } "
        + "lines(first: 2) { nodes { quantity { value unit } availableQuantity { value unit } product { name category { name } } } } } } }";

    public static string For(LocalSystem system, LocalOptions options, TimeSpan elapsed)
    {
        var names = system.Subgraphs.Select(subgraph => subgraph.Name).ToList();
        var text = new StringBuilder()
            .AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"Ready after {elapsed.TotalSeconds:0.0} s.")
            .AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"  {"gateway",-10} {system.GatewayUrl}");
        foreach (var subgraph in system.Subgraphs)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {subgraph.Name,-10} {subgraph.Url}");
        }

        return text
            .AppendLine(CultureInfo.InvariantCulture, $"  {"sidecars",-10} {system.SidecarKind}")
            .AppendLine()
            .AppendLine("Try:")
            .AppendLine(CultureInfo.InvariantCulture, $"  {Curl(system.GatewayUrl, FirstQuery(names))}")
            .AppendLine()
            .AppendLine(ServiceCommands.Usage)
            .Append(CultureInfo.InvariantCulture, $"Ctrl-C stops everything; the data stays{(options.Database is null ? $" in {options.DataFolder}" : "")}.")
            .ToString();
    }

    /// <summary>Returns a query that the running subgraphs can answer.</summary>
    public static string FirstQuery(IReadOnlyCollection<string> subgraphs)
    {
        return (subgraphs.Contains("sales"), subgraphs.Contains("inventory")) switch
        {
            (true, true) => Both,
            (true, false) => Orders,
            _ => Products,
        };
    }

    private static string Curl(string url, string query) =>
        $$"""curl -s {{url}} -H 'Content-Type: application/json' -d '{"query":"{{query}}"}'""";
}
