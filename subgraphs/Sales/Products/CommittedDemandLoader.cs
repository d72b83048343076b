using ErpSystem.Sales.Orders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.Products;

/// <summary>What confirmed orders ask of products: two statements for any number of products.</summary>
public sealed class CommittedDemandLoader(SalesDbContext db) : BatchLoader<CommittedDemandKey, Quantity>
{
    protected override async Task<IReadOnlyDictionary<CommittedDemandKey, Quantity>> LoadAsync(
        IReadOnlyList<CommittedDemandKey> keys, CancellationToken cancellationToken)
    {
        var products = keys.Select(key => key.ProductId).Distinct().ToList();
        var demand = await db.OrderLines.AsNoTracking()
            .Where(line => products.Contains(line.ProductId) && !line.Cancelled)
            .Where(line => db.Orders.Any(order => order.Id == line.OrderId
                && (order.Status == SalesOrderStatus.Confirmed || order.Status == SalesOrderStatus.PartiallyDelivered)))
            .GroupBy(line => new { line.ProductId, line.Quantity.Unit })
            .Select(group => new Demand(group.Key.ProductId, group.Key.Unit, group.Sum(line => line.OverDelivered ? 0 : line.Quantity.Value - line.ShippedQuantity)))
            .ToListAsync(cancellationToken);
        var forSale = await db.PriceListItems.AsNoTracking()
            .Where(item => products.Contains(item.ProductId))
            .Select(item => new Demand(item.ProductId, item.Unit, 0m))
            .Distinct()
            .ToListAsync(cancellationToken);
        var byProduct = demand.Concat(forSale).ToLookup(row => row.ProductId);

        var found = new Dictionary<CommittedDemandKey, Quantity>();
        foreach (var key in keys)
        {
            if (In(byProduct[key.ProductId], key.Unit) is { } quantity)
            {
                found.Add(key, quantity);
            }
        }

        return found;
    }

    private static Quantity? In(IEnumerable<Demand> rows, string? unit)
    {
        var byUnit = rows.Where(row => unit is null || row.Unit == unit).GroupBy(row => row.Unit).ToList();
        return byUnit is [var only] ? new Quantity(only.Sum(row => row.Value), only.Key) : null;
    }

    private sealed record Demand(Id<Product> ProductId, string Unit, decimal Value);
}
