using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.Orders;

/// <summary>Orders by their key in another system.</summary>
public sealed class SalesOrderByReferenceLoader(SalesDbContext db) : BatchLoader<string, SalesOrder>
{
    protected override async Task<IReadOnlyDictionary<string, SalesOrder>> LoadAsync(
        IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        await db.Orders.AsNoTracking()
            .Where(order => order.ExternalReference != null && keys.Contains(order.ExternalReference))
            .ToDictionaryAsync(order => order.ExternalReference!, cancellationToken);
}
