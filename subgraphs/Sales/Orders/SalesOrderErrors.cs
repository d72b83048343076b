using ErpSystem.Sales.PriceLists;
using ErpSystem.Sales.Products;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales.Orders;

/// <summary>The order's state does not allow what was asked.</summary>
public sealed record SalesOrderNotOpen(SalesOrderStatus Status, IReadOnlyList<SalesOrderAction> AvailableActions)
    : DomainError("SALES_ORDER_NOT_OPEN", "The order's state does not allow this; see the available actions.");

/// <summary>There is nothing on the order that could be promised.</summary>
public sealed record SalesOrderEmpty() : DomainError("SALES_ORDER_EMPTY", "An order without lines cannot be confirmed, nor can its last line be taken off.");

/// <summary>Products that the price list does not sell in that unit, quantity and time.</summary>
public sealed record SalesProductNotOnPriceList(Id<PriceList> PriceListId, IReadOnlyList<Id<Product>> ProductIds)
    : DomainError("SALES_PRODUCT_NOT_ON_PRICE_LIST", "The price list has no valid price for a product in that unit and quantity.");

/// <summary>The price list has moved since the draft was priced; confirm again and accept the changed prices.</summary>
public sealed record SalesPriceChanged(IReadOnlyList<Id<SalesOrderLine>> LineIds, Money GrossBefore, Money GrossNow)
    : DomainError("SALES_PRICE_CHANGED", "Prices or taxes have changed since the draft was priced; accept the changed prices to confirm.");
