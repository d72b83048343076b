using System.Globalization;
using ErpSystem.Finance.Journals;
using ErpSystem.Finance.Periods;
using ErpSystem.Finance.Rates;
using ErpSystem.Finance.Settings;
using ErpSystem.Finance.Taxes;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Demo;

/// <summary>How the demo company keeps its books: settings, journals, and the months of three years.</summary>
internal static class DemoBooks
{
    public const int FirstYear = 2025;

    public const int LastYear = 2027;

    public static FinanceSettings Settings { get; } = new()
    {
        Id = DemoId.Of<FinanceSettings>(1),
        CompanyName = "Nordlicht Handels GmbH",
        CurrencyCode = "EUR",
        TimeZone = "Europe/Berlin",
        InvoicePosting = InvoicePosting.Automatic,
        PaymentTermDays = 30,
    };

    public static IReadOnlyList<Journal> Journals { get; } =
    [
        JournalOf(1, "INV", "Sales", JournalKind.Sales, "CRN"), JournalOf(2, "PUR", "Purchases", JournalKind.Purchase, "PCR"),
        JournalOf(3, "BNK", "Bank", JournalKind.Bank, "BNK"), JournalOf(4, "STK", "Stock", JournalKind.Stock, "STK"),
        JournalOf(5, "GEN", "General", JournalKind.General, "GEN"),
    ];

    public static IReadOnlyList<FiscalPeriod> Periods { get; } =
    [
        .. Enumerable.Range(0, 12 * (LastYear - FirstYear + 1)).Select(month => PeriodOf(month, new DateOnly(FirstYear, 1, 1).AddMonths(month))),
    ];

    /// <summary>The codes that Sales' demo data knows.</summary>
    public static IReadOnlyList<TaxCode> TaxCodes { get; } =
        [TaxCodeOf(1, "S19", "Standard rate", 19m), TaxCodeOf(2, "R7", "Reduced rate", 7m), TaxCodeOf(3, "Z0", "Export, zero rate", 0m)];

    /// <summary>What the currencies that Sales' demo data knows are worth in euros, quarter by quarter.</summary>
    public static IReadOnlyList<ExchangeRate> Rates { get; } =
    [
        .. new (string Currency, decimal First)[] { ("USD", 0.9215m), ("JPY", 0.0061m), ("KWD", 3.004m) }.SelectMany((pair, currency) =>
            Enumerable.Range(0, 8).Select(quarter => new ExchangeRate
            {
                Id = DemoId.Of<ExchangeRate>((currency * 8) + quarter + 1),
                CurrencyCode = pair.Currency,
                ValidFrom = new DateOnly(FirstYear, 1, 1).AddMonths(3 * quarter),
                Rate = pair.First * (100 + DemoDraw.Of("rate", (currency * 8) + quarter, 7)) / 100,
            })),
    ];

    private static TaxCode TaxCodeOf(int index, string code, string name, decimal rate) =>
        new() { Id = DemoId.Of<TaxCode>(index), Code = code, Name = name, Rate = rate };

    private static Journal JournalOf(int index, string code, string name, JournalKind kind, string creditSeries) => new()
    {
        Id = DemoId.Of<Journal>(index),
        Code = code,
        Name = name,
        Kind = kind,
        Series = code,
        CreditSeries = creditSeries,
        IsDefault = true,
    };

    private static FiscalPeriod PeriodOf(int month, DateOnly start) => FiscalPeriod.Create(
        DemoId.Of<FiscalPeriod>(month + 1),
        start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        start.Year,
        start,
        start.AddMonths(1).AddDays(-1));
}
