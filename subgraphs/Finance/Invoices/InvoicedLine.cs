using ErpSystem.Finance.SalesOrders;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Invoices;

/// <summary>What was charged for, as other domains hear of it.</summary>
public sealed record InvoicedLine(Id<SalesOrderLine>? OrderLineId, decimal Quantity, string Unit, decimal Net, decimal Tax);
