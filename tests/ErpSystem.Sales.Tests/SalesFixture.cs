using System.Globalization;
using ErpSystem.Sales.Customers;
using ErpSystem.Sales.Products;
using ErpSystem.Subgraphs;
using ErpSystem.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ErpSystem.Sales.Tests;

/// <summary>Sales with its demo data, at a moment when it is tomorrow already where the company is.</summary>
public sealed class SalesFixture() : SubgraphFixture(SalesSubgraph.Definition, demoScale: 1)
{
    public const string Reader = "reader";

    public const string Stranger = "stranger";

    /// <summary>What the company's calendar says at <see cref="Now"/>.</summary>
    public const string Today = "2026-10-16";

    public static DateTimeOffset Now { get; } = new(2026, 10, 15, 22, 30, 0, TimeSpan.Zero);

    public static Id<Customer> Customer(int index) => DemoId.Of<Customer>(index);

    public static Id<Product> Product(int index) => DemoId.Of<Product>(index);

    public static object Quantity(decimal value, string unit = "pcs") => new { value = Text(value), unit };

    public static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    protected override SubgraphOptions Configure(SubgraphOptions options) => options with
    {
        Callers = new Dictionary<string, DevelopmentCaller>
        {
            ["developer"] = new() { Permissions = ["*"] },
            [Reader] = new() { Permissions = ["sales.order.read"] },
            [Stranger] = new() { Permissions = ["*"], Company = DemoId.Of<Company>(2).ToString() },
        },
        ConfigureServices = services => services.AddSingleton<TimeProvider>(new SlowClock(Now)),
    };

    // A millisecond goes by between two looks at it, so that what happens later is later.
    private sealed class SlowClock(DateTimeOffset now) : TimeProvider
    {
        private int looks;

        public override DateTimeOffset GetUtcNow() => now.AddMilliseconds(Interlocked.Increment(ref looks));
    }
}
