using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Products;

/// <summary>Whose demand is asked for, in which unit.</summary>
public sealed record CommittedDemandKey(Id<Product> ProductId, string? Unit);
