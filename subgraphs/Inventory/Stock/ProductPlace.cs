using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Stock;

/// <summary>A product in one warehouse or, without one, in all of them.</summary>
public readonly record struct ProductPlace(Id<Product> ProductId, Id<Warehouse>? WarehouseId);
