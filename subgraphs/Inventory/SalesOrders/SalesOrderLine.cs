using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.SalesOrders;

/// <summary>Sales' order line, of which Inventory knows the id alone.</summary>
public sealed record SalesOrderLine(Id<SalesOrderLine> Id);
