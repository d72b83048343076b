using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Reservations;

/// <summary>What the lines can be filtered and sorted by.</summary>
public sealed class ReservationLineList : ListDefinition<ReservationLine>
{
    public ReservationLineList()
    {
        Field(line => line.LineNumber);
        FilterField(line => line.ProductId);
        FilterField(line => line.SalesOrderLineId);
        DefaultOrder(line => line.LineNumber);
    }
}
