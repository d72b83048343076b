using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Products;

/// <summary>Inventory's product, of which Sales knows the id alone.</summary>
public sealed record Product(Id<Product> Id);
