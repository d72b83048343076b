using ErpSystem.Sales.Products;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Orders;

/// <summary>What becomes different about a document's line; fields left out stay.</summary>
public sealed record LineChange<TLine>(Id<TLine> LineId)
{
    public Quantity? Quantity { get; init; }

    public Optional<Id<Warehouse>?> WarehouseId { get; init; }

    /// <summary>A price agreed by hand; null returns to the price list's.</summary>
    public Optional<decimal?> AgreedPrice { get; init; }

    /// <summary>A tax code given by hand; null returns to the customer's or the price list's.</summary>
    public Optional<string?> AgreedTaxCode { get; init; }

    public Optional<decimal> DiscountPercent { get; init; }

    public Optional<DateOnly?> PromiseDate { get; init; }

    /// <summary>The input field that the change came by, to be named by errors.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    /// <summary>The line's request with this change.</summary>
    internal LineRequest Of(LineRequest current) => current with
    {
        Quantity = Quantity ?? current.Quantity,
        WarehouseId = WarehouseId.Or(current.WarehouseId),
        AgreedPrice = AgreedPrice.Or(current.AgreedPrice),
        AgreedTaxCode = AgreedTaxCode.Or(current.AgreedTaxCode),
        DiscountPercent = DiscountPercent.Or(current.DiscountPercent),
        PromiseDate = PromiseDate.Or(current.PromiseDate),
        Path = Path,
    };
}
