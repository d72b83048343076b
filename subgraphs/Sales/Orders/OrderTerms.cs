using ErpSystem.Sales.MasterData;
using ErpSystem.Sales.PriceLists;
using ErpSystem.Sales.Products;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales.Orders;

/// <summary>Everything that prices an order's lines, as it stands on one date.</summary>
public sealed class OrderTerms(
    PriceList list,
    ILookup<Id<Product>, PriceListItem> items,
    IReadOnlyDictionary<string, TaxCode> taxCodes,
    IReadOnlyDictionary<string, Unit> units,
    int minorUnits,
    string? customerTaxCode,
    DateOnly date)
{
    /// <summary>No quantity, price or percentage reaches this.</summary>
    private const decimal Limit = 1_000_000_000_000m;

    public PriceList List { get; } = list;

    public DateOnly Date { get; } = date;

    public int MinorUnits { get; } = minorUnits;

    /// <summary>Prices the requests, in their order; fails naming every product that is not for sale so.</summary>
    public IReadOnlyList<PricedLine> Price(IReadOnlyList<LineRequest> requests)
    {
        foreach (var request in requests)
        {
            Check(request);
        }

        var prices = requests.Select(request => PriceChoice.For(items[request.ProductId], request.Quantity, Date)).ToList();
        var missing = requests.Where((request, index) => prices[index] is null && !NeedsNoList(request)).ToList();
        return missing is []
            ? [.. requests.Select((request, index) => Price(request, prices[index]))]
            : throw new DomainException(new SalesProductNotOnPriceList(List.Id, [.. missing.Select(request => request.ProductId).Distinct()])
            {
                Path = missing[0].Path,
            });
    }

    /// <summary>Prices a line of a confirmed order: what was promised stands, the price list is not asked again.</summary>
    public PricedLine PricePromised(LineRequest request, SalesOrderLine promised)
    {
        Check(request);
        var unitPrice = request.AgreedPrice ?? promised.UnitPriceAmount;
        if ((request.AgreedTaxCode ?? promised.TaxCode) == promised.TaxCode)
        {
            return Price(request, unitPrice, promised.TaxCode, promised.TaxRate);
        }

        var taxCode = TaxCodeOf(request, request.AgreedTaxCode!);
        return Price(request, unitPrice, taxCode.Code, taxCode.Rate);
    }

    private static bool NeedsNoList(LineRequest request) => request is { Quoted: true, AgreedPrice: not null, AgreedTaxCode: not null };

    private PricedLine Price(LineRequest request, PriceListItem? item)
    {
        var taxCode = TaxCodeOf(request, request.AgreedTaxCode ?? customerTaxCode ?? item!.TaxCode);
        return Price(request, request.AgreedPrice ?? item!.UnitPriceAmount, taxCode.Code, taxCode.Rate);
    }

    private PricedLine Price(LineRequest request, decimal unitPrice, string taxCode, decimal taxRate)
    {
        var net = OrderTotals.LineNet(request.Quantity.Value, unitPrice, request.DiscountPercent, MinorUnits);
        Require(net < OrderTotals.Limit, request, "The amount of the line is too large.", "quantity");
        return new PricedLine(unitPrice, List.CurrencyCode, taxCode, taxRate, net);
    }

    private TaxCode TaxCodeOf(LineRequest request, string code) => taxCodes.TryGetValue(code, out var taxCode)
        ? taxCode
        : throw Invalid(request, $"There is no tax code '{code}'.", "taxCode");

    private void Check(LineRequest request)
    {
        var (value, unitCode) = request.Quantity;
        if (!units.TryGetValue(unitCode, out var unit))
        {
            throw Invalid(request, $"There is no unit '{unitCode}'.", "quantity", "unit");
        }

        Require(value is > 0 and < Limit, request, "A quantity is above 0 and below 10^12.", "quantity", "value");
        Require(HasScale(value, unit.Scale), request, $"A quantity in '{unit.Code}' has at most {unit.Scale} decimals.", "quantity", "value");
        Require(request.DiscountPercent is >= 0 and <= 100, request, "A discount is between 0 and 100 percent.", "discountPercent");
        Require(
            HasScale(request.DiscountPercent, OrderTotals.PercentScale), request,
            $"A discount has at most {OrderTotals.PercentScale} decimals.", "discountPercent");
        if (request.AgreedPrice is { } price)
        {
            Require(price is >= 0 and < Limit, request, "A unit price is not negative and below 10^12.", "unitPrice");
            Require(HasScale(price, OrderTotals.PriceScale), request, $"A unit price has at most {OrderTotals.PriceScale} decimals.", "unitPrice");
        }
    }

    private static bool HasScale(decimal value, int scale) => decimal.Round(value, scale) == value;

    private static void Require(bool holds, LineRequest request, string message, params string[] field)
    {
        if (!holds)
        {
            throw Invalid(request, message, field);
        }
    }

    private static DomainException Invalid(LineRequest request, string message, params string[] field) =>
        new(new InvalidInput(message, [.. request.Path, .. field]));
}
