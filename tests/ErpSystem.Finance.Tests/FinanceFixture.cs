using System.Globalization;
using ErpSystem.Finance.Accounts;
using ErpSystem.Finance.Periods;
using ErpSystem.Subgraphs;
using ErpSystem.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ErpSystem.Finance.Tests;

/// <summary>Finance with its demo data, at a moment when it is tomorrow already where the company is.</summary>
public sealed class FinanceFixture() : SubgraphFixture(FinanceSubgraph.Definition, demoScale: 1)
{
    public const string Reader = "reader";

    public const string Clerk = "clerk";

    public const string Stranger = "stranger";

    /// <summary>What the company's calendar says at <see cref="Now"/>.</summary>
    public const string Today = "2026-10-16";

    public static DateTimeOffset Now { get; } = new(2026, 10, 15, 22, 30, 0, TimeSpan.Zero);

    private static readonly List<string> codes =
    [
        "1000", "1100", "1200", "1400", "1500", "1600", "2000", "2100", "2150", "2200", "3000", "3100", "4000", "4100", "4800", "5000", "5100",
        "5200", "6100", "6200", "6800",
    ];

    /// <summary>An account of the demo chart.</summary>
    public static Id<Account> Account(string code) => DemoId.Of<Account>(codes.IndexOf(code) + 1);

    /// <summary>A month of the demo books: <c>2026-03</c>.</summary>
    public static Id<FiscalPeriod> Period(string code) =>
        DemoId.Of<FiscalPeriod>(((int.Parse(code[..4], CultureInfo.InvariantCulture) - 2025) * 12) + int.Parse(code[5..], CultureInfo.InvariantCulture));

    protected override SubgraphOptions Configure(SubgraphOptions options) => options with
    {
        Callers = new Dictionary<string, DevelopmentCaller>
        {
            ["developer"] = new() { Permissions = ["*"] },
            [Reader] = new() { Permissions = ["finance.account.read"] },
            [Clerk] = new() { Permissions = ["finance.voucher.*", "finance.payment.*", "finance.invoice.*"] },
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
