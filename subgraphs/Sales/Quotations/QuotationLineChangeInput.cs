using System.ComponentModel;
using ErpSystem.Sales.Orders;
using ErpSystem.Sales.Products;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Quotations;

[Description("What becomes different about a line; fields left out stay. A null price or tax code returns to the price list's.")]
public sealed record QuotationLineChangeInput(
    Id<QuotationLine> LineId,
    Quantity? Quantity,
    Optional<Id<Warehouse>?> WarehouseId,
    Optional<decimal?> UnitPrice,
    decimal? DiscountPercent,
    Optional<string?> TaxCode,
    Optional<DateOnly?> PromiseDate)
{
    internal LineChange<QuotationLine> Change(params string[] path) => new(LineId)
    {
        Quantity = Quantity,
        WarehouseId = WarehouseId,
        AgreedPrice = UnitPrice,
        DiscountPercent = DiscountPercent is { } percent ? new Optional<decimal>(percent) : default,
        AgreedTaxCode = TaxCode,
        PromiseDate = PromiseDate,
        Path = path,
    };
}
