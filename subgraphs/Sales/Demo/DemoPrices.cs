using ErpSystem.Sales.MasterData;
using ErpSystem.Sales.Orders;
using ErpSystem.Sales.PriceLists;
using ErpSystem.Sales.Products;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Demo;

/// <summary>Three price lists that cover every product: the default, wholesale with quantity breaks, and export in dollars.</summary>
internal sealed class DemoPrices
{
    public const int ProductsPerScale = 200;

    private static readonly DateOnly validFrom = new(2025, 1, 1);

    private static readonly IReadOnlyDictionary<string, TaxCode> taxCodes = DemoMasterData.TaxCodes.ToDictionary(taxCode => taxCode.Code);

    private static readonly IReadOnlyDictionary<string, Unit> units = DemoMasterData.Units.ToDictionary(unit => unit.Code);

    private readonly ILookup<(Id<PriceList> List, Id<Product> Product), PriceListItem> byProduct;

    public DemoPrices(int scale)
    {
        Products = ProductsPerScale * scale;
        Standard = PriceList.Create(DemoId.Of<PriceList>(1), "STANDARD", "Standard prices", "EUR", isDefault: true);
        Wholesale = PriceList.Create(DemoId.Of<PriceList>(2), "WHOLESALE", "Wholesale, with quantity breaks", "EUR", isDefault: false);
        Export = PriceList.Create(DemoId.Of<PriceList>(3), "EXPORT-USD", "Export", "USD", isDefault: false);
        Items = [.. Enumerable.Range(1, Products).SelectMany(ItemsOf)];
        byProduct = Items.ToLookup(item => (item.PriceListId, item.ProductId));
    }

    public int Products { get; }

    public PriceList Standard { get; }

    public PriceList Wholesale { get; }

    public PriceList Export { get; }

    public IReadOnlyList<PriceList> Lists => [Standard, Wholesale, Export];

    public IReadOnlyList<PriceListItem> Items { get; }

    /// <summary>What prices an order of these products, as the running system would read it.</summary>
    public OrderTerms TermsOf(PriceList list, string? customerTaxCode, IEnumerable<Id<Product>> products, DateOnly date)
    {
        var items = products.Distinct().SelectMany(product => byProduct[(list.Id, product)]).ToLookup(item => item.ProductId);
        return new OrderTerms(list, items, taxCodes, units, minorUnits: 2, customerTaxCode, date);
    }

    private IEnumerable<PriceListItem> ItemsOf(int product)
    {
        // Screws cost fractions of a cent's worth, machines thousands: every 25th product has a price with four decimals.
        var price = product % 25 == 0 ? 0.0375m + (product % 7 * 0.0125m) : 1.95m + (product * 37 % 977);
        yield return Item((product * 10) + 1, Standard, product, 0m, price);
        yield return Item((product * 10) + 2, Wholesale, product, 0m, decimal.Round(price * 0.92m, 4));
        yield return Item((product * 10) + 3, Wholesale, product, 10m, decimal.Round(price * 0.88m, 4));
        yield return Item((product * 10) + 4, Wholesale, product, 100m, decimal.Round(price * 0.81m, 4));
        yield return Item((product * 10) + 5, Export, product, 0m, decimal.Round(price * 1.17m, 4));
    }

    private static PriceListItem Item(int index, PriceList list, int product, decimal minimum, decimal price) => PriceListItem.Create(
        DemoId.Of<PriceListItem>(index),
        list,
        DemoId.Of<Product>(product),
        DemoMasterData.BaseUnitOf(product),
        new PriceTerms(minimum, price, product % 8 == 0 ? "R7" : "S19", validFrom, ValidUntil: null));
}
