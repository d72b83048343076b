using System.ComponentModel;
using ErpSystem.Sales.Customers;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Sales.Products;

/// <summary>What Sales says about Inventory's product.</summary>
[ObjectType<Product>(Key = "id", Fields = [nameof(Product.Id)])]
public static class ProductType
{
    [Description("What a customer pays today for one unit when buying so much; without a quantity, from the smallest one on. "
        + "Null when the customer's price list does not sell it so.")]
    [Authorize("sales.price.read")]
    public static IDataLoaderResult<Money?> SalesPrice(
        [Parent] Product product, Id<Customer> customerId, Quantity? quantity, [FromServices] SalesPriceLoader prices) =>
        prices.Load(new SalesPriceKey(product.Id, customerId, quantity));

    [Description("What confirmed orders still ask of the product, in the unit given or else in the one that it is sold in. "
        + "Null when it was never for sale, or is sold in several units and none is given.")]
    [Authorize("sales.order.read")]
    public static IDataLoaderResult<Quantity?> CommittedDemand(
        [Parent] Product product, string? unit, [FromServices] CommittedDemandLoader demand) =>
        demand.Load(new CommittedDemandKey(product.Id, unit));
}
