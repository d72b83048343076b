using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Stock;

/// <summary>What a stock level is found by.</summary>
public readonly record struct StockKey(Id<Product> ProductId, Id<Warehouse> WarehouseId);
