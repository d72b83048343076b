using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Stock;

/// <summary>One line that could not be served, with what there was at that moment.</summary>
public sealed record StockShortageLine(
    int LineNumber, Id<Product> ProductId, Id<Warehouse> WarehouseId, Quantity Requested, Quantity Available);
