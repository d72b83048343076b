using ErpSystem.Finance.SalesOrders;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Billing;

/// <summary>A line of goods that left or came back.</summary>
internal sealed record MovedLine(Id<SalesOrderLine>? OrderLineId, decimal Quantity, string Unit);
