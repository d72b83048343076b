using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Reservations;

/// <summary>What order lines are still owed.</summary>
public sealed class OrderLineBackorderedLoader(InventoryDbContext db) : BatchLoader<Id<SalesOrderLine>, Quantity>
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<Id<SalesOrderLine>, Quantity>> LoadAsync(
        IReadOnlyList<Id<SalesOrderLine>> keys, CancellationToken cancellationToken)
    {
        return await db.ReservationLines
            .AsNoTracking()
            .Where(line => line.Open && keys.Contains(line.SalesOrderLineId))
            .ToDictionaryAsync(line => line.SalesOrderLineId, line => new Quantity(line.Short, line.UnitCode), cancellationToken);
    }
}
