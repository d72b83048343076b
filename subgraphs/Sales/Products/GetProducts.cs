using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Sales.Products;

/// <summary>Entrances for the gateway to what Sales adds to Inventory's entities; whether they exist is Inventory's to say.</summary>
[QueryType]
public static class GetProducts
{
    [Internal, Lookup, Authorize("sales.product.read")]
    public static Product? ProductById(Id<Product> id) => new(id);

    [Internal, Lookup, Authorize("sales.product.read")]
    public static Warehouse? WarehouseById(Id<Warehouse> id) => new(id);
}
