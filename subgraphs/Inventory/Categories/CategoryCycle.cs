using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Categories;

/// <summary>The new parent stands below the category itself.</summary>
[Description("The new parent stands below the category itself.")]
public sealed record CategoryCycle(Id<ProductCategory> CategoryId)
    : DomainError("CATEGORY_CYCLE", "A category cannot stand below itself.");
