using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Orders;

/// <summary>A fact about so much of a line; without a unit, in the line's own.</summary>
public sealed record LineProgress(Id<SalesOrderLine> LineId, decimal Quantity, string? Unit = null);
