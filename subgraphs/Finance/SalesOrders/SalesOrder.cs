using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.SalesOrders;

/// <summary>Sales' order, of which Finance knows what was billed.</summary>
public sealed record SalesOrder(Id<SalesOrder> Id);
