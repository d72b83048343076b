using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.PriceLists;

/// <summary>Price lists by id.</summary>
public sealed class PriceListLoader(SalesDbContext db) : BatchLoader<Id<PriceList>, PriceList>
{
    protected override async Task<IReadOnlyDictionary<Id<PriceList>, PriceList>> LoadAsync(
        IReadOnlyList<Id<PriceList>> keys, CancellationToken cancellationToken) =>
        await db.PriceLists.AsNoTracking().Where(list => keys.Contains(list.Id)).ToDictionaryAsync(list => list.Id, cancellationToken);
}
