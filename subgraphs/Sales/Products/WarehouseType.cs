using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Sales.Products;

/// <summary>Inventory's warehouse, named by order lines.</summary>
[ObjectType<Warehouse>(Key = "id", Fields = [nameof(Warehouse.Id)])]
public static class WarehouseType
{
}
