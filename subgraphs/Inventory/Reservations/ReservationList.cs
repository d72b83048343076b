using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Reservations;

/// <summary>What reservations can be filtered and sorted by.</summary>
public sealed class ReservationList : ListDefinition<Reservation>
{
    public ReservationList()
    {
        Field(item => item.Number);
        Field(item => item.CreatedAt);
        FilterField(item => item.SalesOrderId);
        FilterField(item => item.Status);
        DefaultOrder(item => item.Number, descending: true);
    }
}
