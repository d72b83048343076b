using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.SalesOrders;

/// <summary>Inventory's product, of which Finance knows the id alone.</summary>
public sealed record Product(Id<Product> Id);
