using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.Quotations;

/// <summary>Quotations by id, without their lines.</summary>
public sealed class QuotationLoader(SalesDbContext db) : BatchLoader<Id<Quotation>, Quotation>
{
    protected override async Task<IReadOnlyDictionary<Id<Quotation>, Quotation>> LoadAsync(
        IReadOnlyList<Id<Quotation>> keys, CancellationToken cancellationToken) =>
        await db.Quotations.AsNoTracking().Where(quotation => keys.Contains(quotation.Id)).ToDictionaryAsync(quotation => quotation.Id, cancellationToken);
}
