using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Products;

/// <summary>Inventory's warehouse, of which Sales knows the id alone.</summary>
public sealed record Warehouse(Id<Warehouse> Id);
