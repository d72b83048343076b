using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales.Orders;

/// <summary>The price list has moved since the draft was priced; confirm again and accept the changed prices.</summary>
public sealed record SalesPriceChanged(IReadOnlyList<Id<SalesOrderLine>> LineIds, Money GrossBefore, Money GrossNow)
    : DomainError("SALES_PRICE_CHANGED", "Prices or taxes have changed since the draft was priced; accept the changed prices to confirm.");
