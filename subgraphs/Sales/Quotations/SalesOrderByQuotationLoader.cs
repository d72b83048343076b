using ErpSystem.Sales.Orders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.Quotations;

/// <summary>The orders that quotations became.</summary>
public sealed class SalesOrderByQuotationLoader(SalesDbContext db) : BatchLoader<Id<Quotation>, SalesOrder>
{
    protected override async Task<IReadOnlyDictionary<Id<Quotation>, SalesOrder>> LoadAsync(
        IReadOnlyList<Id<Quotation>> keys, CancellationToken cancellationToken) =>
        await db.Orders.AsNoTracking()
            .Where(order => order.QuotationId != null && keys.Contains(order.QuotationId.Value))
            .ToDictionaryAsync(order => order.QuotationId!.Value, cancellationToken);
}
