using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Messaging;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.StockPostings;

/// <summary>Whether stock documents stand in the ledger: two statements for any number of documents.</summary>
public sealed class DocumentStatusLoader(FinanceDbContext db) : BatchLoader<Id<StockDocument>, DocumentStatus>
{
    protected override async Task<IReadOnlyDictionary<Id<StockDocument>, DocumentStatus>> LoadAsync(
        IReadOnlyList<Id<StockDocument>> keys, CancellationToken cancellationToken)
    {
        var posted = await db.StockPostings.AsNoTracking()
            .Where(posting => keys.Contains(posting.StockDocumentId))
            .Select(posting => posting.StockDocumentId)
            .ToHashSetAsync(cancellationToken);
        List<string> subjects = [.. keys.Select(key => key.ToString())];
        var failed = await db.IntegrationExceptions().AsNoTracking()
            .Where(exception => exception.Subject != null && subjects.Contains(exception.Subject)
                && (exception.Status == IntegrationExceptionStatus.Open || exception.Status == IntegrationExceptionStatus.Skipped))
            .Select(exception => exception.Subject!)
            .ToHashSetAsync(cancellationToken);
        return keys.ToDictionary(key => key, key => new DocumentStatus(
            posted.Contains(key) ? StockDocumentStatus.Matched
            : failed.Contains(key.ToString()) ? StockDocumentStatus.Exception
            : StockDocumentStatus.InTransit));
    }
}
