using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Reservations;

/// <summary>What an order wants promised, in base units, and whether less is welcome.</summary>
public sealed record ReservationRequest(Id<SalesOrder> SalesOrderId, IReadOnlyList<RequestedLine> Lines, bool AllowPartial);
