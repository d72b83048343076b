using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.Quotations;

/// <summary>Lines of quotations by id.</summary>
public sealed class QuotationLineLoader(SalesDbContext db) : BatchLoader<Id<QuotationLine>, QuotationLine>
{
    protected override async Task<IReadOnlyDictionary<Id<QuotationLine>, QuotationLine>> LoadAsync(
        IReadOnlyList<Id<QuotationLine>> keys, CancellationToken cancellationToken) =>
        await db.QuotationLines.AsNoTracking().Where(line => keys.Contains(line.Id)).ToDictionaryAsync(line => line.Id, cancellationToken);
}
