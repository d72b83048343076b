using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.SalesOrders;

/// <summary>Inventory's product, named by invoice lines.</summary>
[ObjectType<Product>(Key = "id", Fields = [nameof(Product.Id)])]
public static class ProductType;
