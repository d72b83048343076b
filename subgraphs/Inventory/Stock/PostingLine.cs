using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Stock;

/// <summary>One line to post: a signed quantity in the base unit, and its unit cost where the document knows it.</summary>
public sealed record PostingLine(
    int LineNumber, Id<Product> ProductId, Id<Warehouse> WarehouseId, Id<Location> LocationId, Quantity Quantity, decimal? UnitCost)
{
    /// <summary>The exact value of what comes in, where it is known; it goes before the unit cost.</summary>
    public decimal? Amount { get; init; }

    /// <summary>True when what leaves was promised to whom it goes to: the promise is used up with it.</summary>
    public bool Promised { get; init; }
}
