using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales.PriceLists;

/// <summary>Two prices would hold for the same sale on the same day.</summary>
public sealed record SalesPriceOverlap()
    : DomainError("SALES_PRICE_OVERLAP", "The list has a price for this product, unit and minimum quantity that holds on some of these days.");
