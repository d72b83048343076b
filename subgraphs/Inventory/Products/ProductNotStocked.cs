using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Products;

/// <summary>The product is a service or another thing without stock.</summary>
[Description("The product is a service or another thing without stock.")]
public sealed record ProductNotStocked(Id<Product> ProductId)
    : DomainError("PRODUCT_NOT_STOCKED", "The product has no stock.");
