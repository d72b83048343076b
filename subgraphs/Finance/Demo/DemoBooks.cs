using System.Globalization;
using ErpSystem.Finance.Journals;
using ErpSystem.Finance.Periods;
using ErpSystem.Finance.Settings;
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
