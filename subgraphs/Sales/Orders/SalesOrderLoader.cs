using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.Orders;

/// <summary>Orders by id, without their lines.</summary>
public sealed class SalesOrderLoader(SalesDbContext db) : BatchLoader<Id<SalesOrder>, SalesOrder>
{
    protected override async Task<IReadOnlyDictionary<Id<SalesOrder>, SalesOrder>> LoadAsync(
        IReadOnlyList<Id<SalesOrder>> keys, CancellationToken cancellationToken) =>
        await db.Orders.AsNoTracking().Where(order => keys.Contains(order.Id)).ToDictionaryAsync(order => order.Id, cancellationToken);
}
