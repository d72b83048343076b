using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Categories;

/// <summary>The new parent stands below the category itself.</summary>
public sealed record CategoryCycle(Id<ProductCategory> CategoryId)
    : DomainError("CATEGORY_CYCLE", "A category cannot stand below itself.");
