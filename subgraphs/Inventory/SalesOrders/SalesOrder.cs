using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.SalesOrders;

/// <summary>Sales' order, of which Inventory knows the id alone.</summary>
public sealed record SalesOrder(Id<SalesOrder> Id);
