using System.ComponentModel;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Revaluations;

/// <summary>The warehouse has none of the product, so there is nothing to be worth anything.</summary>
[Description("The warehouse has none of the product, so there is nothing to be worth anything.")]
public sealed record NothingToRevalue(Id<Product> ProductId, Id<Warehouse> WarehouseId)
    : DomainError("NOTHING_TO_REVALUE", "The warehouse has none of this product.");
