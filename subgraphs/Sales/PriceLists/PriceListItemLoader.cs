using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.PriceLists;

/// <summary>Price list items by id.</summary>
public sealed class PriceListItemLoader(SalesDbContext db) : BatchLoader<Id<PriceListItem>, PriceListItem>
{
    protected override async Task<IReadOnlyDictionary<Id<PriceListItem>, PriceListItem>> LoadAsync(
        IReadOnlyList<Id<PriceListItem>> keys, CancellationToken cancellationToken) =>
        await db.PriceListItems.AsNoTracking().Where(item => keys.Contains(item.Id)).ToDictionaryAsync(item => item.Id, cancellationToken);
}
