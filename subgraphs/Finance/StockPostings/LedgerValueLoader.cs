using ErpSystem.Finance.Accounts;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.StockPostings;

/// <summary>What stock documents are worth in the ledger, read from the lines of their entries: two statements for any number of documents.</summary>
public sealed class LedgerValueLoader(FinanceDbContext db) : BatchLoader<Id<StockDocument>, LedgerValue>
{
    protected override async Task<IReadOnlyDictionary<Id<StockDocument>, LedgerValue>> LoadAsync(
        IReadOnlyList<Id<StockDocument>> keys, CancellationToken cancellationToken)
    {
        var postings = await db.StockPostings.AsNoTracking()
            .Where(posting => keys.Contains(posting.StockDocumentId))
            .Select(posting => new { posting.StockDocumentId, posting.EntryId, posting.CurrencyCode })
            .ToListAsync(cancellationToken);
        var entries = postings.Where(posting => posting.EntryId is not null).Select(posting => posting.EntryId!.Value).ToList();
        var sums = await db.JournalLines.AsNoTracking()
            .Where(line => entries.Contains(line.EntryId))
            .Join(db.Accounts.Where(account => account.Control == AccountControl.Stock), line => line.AccountId, account => account.Id, (line, _) => line)
            .GroupBy(line => line.EntryId)
            .Select(group => new { group.Key, Change = group.Sum(line => line.Debit - line.Credit) })
            .ToDictionaryAsync(sum => sum.Key, sum => sum.Change, cancellationToken);
        return postings.ToDictionary(
            posting => posting.StockDocumentId,
            posting => new LedgerValue(posting.EntryId is { } entry ? sums.GetValueOrDefault(entry) : 0, posting.CurrencyCode));
    }
}
