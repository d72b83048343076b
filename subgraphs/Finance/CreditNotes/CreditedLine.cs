using ErpSystem.Finance.SalesOrders;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.CreditNotes;

/// <summary>What was taken back, as other domains hear of it.</summary>
public sealed record CreditedLine(Id<SalesOrderLine>? OrderLineId, decimal Quantity, decimal Net, decimal Tax);
