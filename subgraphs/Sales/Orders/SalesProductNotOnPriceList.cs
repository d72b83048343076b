using ErpSystem.Sales.PriceLists;
using ErpSystem.Sales.Products;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales.Orders;

/// <summary>Products that the price list does not sell in that unit, quantity and time.</summary>
public sealed record SalesProductNotOnPriceList(Id<PriceList> PriceListId, IReadOnlyList<Id<Product>> ProductIds)
    : DomainError("SALES_PRODUCT_NOT_ON_PRICE_LIST", "The price list has no valid price for a product in that unit and quantity.");
