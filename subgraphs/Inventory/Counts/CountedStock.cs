using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Counts;

/// <summary>What was found of one product at one location, and what the books said just then.</summary>
public sealed record CountedStock(
    Id<Product> ProductId, Id<Location> LocationId, decimal Counted, decimal Book, string UnitCode, decimal? UnitCost);
