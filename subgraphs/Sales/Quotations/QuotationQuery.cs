using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.Quotations;

/// <summary>Reads quotations for use cases.</summary>
internal static class QuotationQuery
{
    /// <summary>The quotation with its lines, to be changed; others wait with theirs until this is done.</summary>
    public static async Task<Quotation> QuotationWithLinesAsync(this SalesDbContext db, Id<Quotation> id, CancellationToken ct)
    {
        await db.LockAsync(id, ct);
        return await db.Quotations.Include(quotation => quotation.Lines.OrderBy(line => line.LineNumber)).ByIdAsync(id, ct);
    }
}
