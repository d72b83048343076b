using ErpSystem.Sales.Customers;
using ErpSystem.Sales.MasterData;
using ErpSystem.Sales.PriceLists;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.Products;

/// <summary>Today's prices for customers: three statements for any number of products.</summary>
public sealed class SalesPriceLoader(SalesDbContext db) : BatchLoader<SalesPriceKey, Money>
{
    protected override async Task<IReadOnlyDictionary<SalesPriceKey, Money>> LoadAsync(
        IReadOnlyList<SalesPriceKey> keys, CancellationToken cancellationToken)
    {
        var today = await db.TodayAsync(cancellationToken);
        var lists = await PriceListsAsync([.. keys.Select(key => key.CustomerId).Distinct()], cancellationToken);
        var listIds = lists.Values.Distinct().ToList();
        var products = keys.Select(key => key.ProductId).Distinct().ToList();
        var items = await db.PriceListItems.AsNoTracking()
            .Where(item => listIds.Contains(item.PriceListId) && products.Contains(item.ProductId))
            .Where(item => item.ValidFrom <= today && (item.ValidUntil == null || item.ValidUntil >= today))
            .ToListAsync(cancellationToken);
        var byProduct = items.ToLookup(item => (item.PriceListId, item.ProductId));

        var prices = new Dictionary<SalesPriceKey, Money>();
        foreach (var key in keys)
        {
            if (lists.TryGetValue(key.CustomerId, out var list) && Choose(byProduct[(list, key.ProductId)], key.Quantity, today) is { } item)
            {
                prices.Add(key, item.UnitPrice);
            }
        }

        return prices;
    }

    private static PriceListItem? Choose(IEnumerable<PriceListItem> items, Quantity? quantity, DateOnly today) =>
        quantity is null ? PriceChoice.Entry(items, today) : PriceChoice.For(items, quantity, today);

    private async Task<Dictionary<Id<Customer>, Id<PriceList>>> PriceListsAsync(List<Id<Customer>> customers, CancellationToken cancellationToken)
    {
        var found = await db.Customers.AsNoTracking()
            .Where(customer => customers.Contains(customer.Id))
            .Select(customer => new
            {
                customer.Id,
                ListId = db.PriceLists
                    .Where(list => !list.Archived && (customer.PriceListId == null ? list.IsDefault : list.Id == customer.PriceListId))
                    .Select(list => (Id<PriceList>?)list.Id)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return found.Where(row => row.ListId is not null).ToDictionary(row => row.Id, row => row.ListId!.Value);
    }
}
