using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Journals;

/// <summary>The entries that take back others, by the entry taken back.</summary>
public sealed class ReversalLoader(FinanceDbContext db) : BatchLoader<Id<JournalEntry>, JournalEntry>
{
    protected override async Task<IReadOnlyDictionary<Id<JournalEntry>, JournalEntry>> LoadAsync(
        IReadOnlyList<Id<JournalEntry>> keys, CancellationToken cancellationToken) =>
        await db.JournalEntries.AsNoTracking()
            .Where(entry => entry.ReversesId != null && keys.Contains(entry.ReversesId.Value))
            .ToDictionaryAsync(entry => entry.ReversesId!.Value, cancellationToken);
}
