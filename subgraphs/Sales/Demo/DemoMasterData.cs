using ErpSystem.Sales.MasterData;
using ErpSystem.Sales.Numbering;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Demo;

/// <summary>What other domains will tell Sales by their events.</summary>
internal static class DemoMasterData
{
    public static IReadOnlyList<CompanyProfile> Companies { get; } =
        [new CompanyProfile { Name = "Nordlicht Handels GmbH", TimeZone = "Europe/Berlin", SourceVersion = 1 }];

    public static IReadOnlyList<TradingCurrency> Currencies { get; } =
    [
        new TradingCurrency { Code = "EUR", Name = "Euro", MinorUnits = 2, SourceVersion = 1 },
        new TradingCurrency { Code = "USD", Name = "US dollar", MinorUnits = 2, SourceVersion = 1 },
        new TradingCurrency { Code = "JPY", Name = "Yen", MinorUnits = 0, SourceVersion = 1 },
        new TradingCurrency { Code = "KWD", Name = "Kuwaiti dinar", MinorUnits = 3, SourceVersion = 1 },
    ];

    public static IReadOnlyList<Unit> Units { get; } =
    [
        UnitOf(1, "pcs", "Piece", 0), UnitOf(2, "kg", "Kilogram", 3), UnitOf(3, "m", "Metre", 3), UnitOf(4, "l", "Litre", 3),
        UnitOf(5, "box", "Box", 0),
    ];

    public static IReadOnlyList<TaxCode> TaxCodes { get; } =
        [TaxCodeOf(1, "S19", "Standard rate", 19m), TaxCodeOf(2, "R7", "Reduced rate", 7m), TaxCodeOf(3, "Z0", "Export, zero rate", 0m)];

    public static IReadOnlyList<NumberSeries> NumberSeries { get; } =
    [
        new NumberSeries { Series = Numbering.NumberSeries.SalesOrder, Prefix = "SO-", Digits = 6 },
        new NumberSeries { Series = Numbering.NumberSeries.Customer, Prefix = "C-", Digits = 6 },
        new NumberSeries { Series = Numbering.NumberSeries.Return, Prefix = "RMA-", Digits = 6 },
        new NumberSeries { Series = Numbering.NumberSeries.Quotation, Prefix = "QT-", Digits = 6 },
    ];

    /// <summary>The unit that a product is kept and sold in; Inventory's demo data follows the same rule.</summary>
    public static string BaseUnitOf(int product) => (product % 10) switch
    {
        3 => "kg",
        6 => "m",
        9 => "l",
        _ => "pcs",
    };

    private static Unit UnitOf(int index, string code, string name, int scale) =>
        new() { Id = DemoId.Of<Unit>(index), Code = code, Name = name, Scale = scale, SourceVersion = 1 };

    private static TaxCode TaxCodeOf(int index, string code, string name, decimal rate) =>
        new() { Id = DemoId.Of<TaxCode>(index), Code = code, Name = name, Rate = rate, SourceVersion = 1 };
}
