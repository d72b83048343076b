using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Orders;

/// <summary>What becomes different about a confirmed order, all at once.</summary>
public sealed record OrderAmendment(
    string Reason,
    IReadOnlyList<LineRequest> Added,
    IReadOnlyList<LineChange<SalesOrderLine>> Changed,
    IReadOnlyList<Id<SalesOrderLine>> Removed);
