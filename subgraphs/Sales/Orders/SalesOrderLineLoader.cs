using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.Orders;

/// <summary>Order lines by id.</summary>
public sealed class SalesOrderLineLoader(SalesDbContext db) : BatchLoader<Id<SalesOrderLine>, SalesOrderLine>
{
    protected override async Task<IReadOnlyDictionary<Id<SalesOrderLine>, SalesOrderLine>> LoadAsync(
        IReadOnlyList<Id<SalesOrderLine>> keys, CancellationToken cancellationToken) =>
        await db.OrderLines.AsNoTracking().Where(line => keys.Contains(line.Id)).ToDictionaryAsync(line => line.Id, cancellationToken);
}
