using System.ComponentModel;
using ErpSystem.Inventory.Products;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Stock;

/// <summary>Goods appear that this warehouse never had, so their cost must be stated.</summary>
[Description("Goods appear that this warehouse never had, so their cost must be stated.")]
public sealed record UnitCostRequired(Id<Product> ProductId)
    : DomainError("UNIT_COST_REQUIRED", "The warehouse has no cost for this product yet; state the unit cost.");
