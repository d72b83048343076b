using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.SalesOrders;

/// <summary>Sums over what was posted for an order.</summary>
public sealed record OrderBilled(Money Invoiced, Money Credited, Money Outstanding);
