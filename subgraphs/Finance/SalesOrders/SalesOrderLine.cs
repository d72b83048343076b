using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.SalesOrders;

/// <summary>Sales' order line, of which Finance knows what was billed.</summary>
public sealed record SalesOrderLine(Id<SalesOrderLine> Id);
