using ErpSystem.Finance.Settings;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Journals;

/// <summary>
/// The one way into the ledger. All entries of a transaction are posted by one call, so that everybody takes the locks in one order:
/// periods, balances, counters.
/// </summary>
internal static class Posting
{
    public static async Task<PostedEntry> PostAsync(this FinanceDbContext db, EntryDraft draft, CancellationToken ct) =>
        (await db.PostAsync([draft], ct))[0];

    public static async Task<IReadOnlyList<PostedEntry>> PostAsync(
        this FinanceDbContext db, IReadOnlyList<EntryDraft> drafts, CancellationToken ct)
    {
        var company = await db.SettingsAsync(ct);
        var journals = await db.Journals.AsNoTracking().ToListAsync(ct);
        var periods = await HeldPeriods.HoldAsync(db, [.. drafts.Select(draft => draft.PostingDate)], ct);
        var pending = drafts.Select(draft => new PendingEntry(
            Id<JournalEntry>.New(db.Time), draft, JournalOf(journals, draft), periods.Of(draft, db.Caller), company.CurrencyCode)).ToList();
        await PeriodBalances.AddAsync(db, pending, ct);
        await NumberCounters.DrawAsync(db, pending, ct);
        foreach (var entry in pending.Where(entry => entry.Lines.Count > 0))
        {
            db.JournalEntries.Add(entry.Entry(db.Time));
        }

        // Lines go by COPY, unaudited: they cannot change, and their entry is audited. The database ties them to it at commit.
        var lines = pending.SelectMany(entry => entry.JournalLines(db.Time)).ToList();
        if (lines.Count > 0)
        {
            await db.BulkInsertAsync(lines, ct);
        }

        return [.. pending.Select(entry => new PostedEntry(entry.Number, entry.Lines.Count > 0 ? entry.Id : null))];
    }

    private static Journal JournalOf(List<Journal> journals, EntryDraft draft) =>
        journals.Find(journal => draft.JournalId is { } id ? journal.Id == id : journal.Kind == draft.Journal && journal.IsDefault)
        ?? throw new DomainException(draft.JournalId is { } wanted ? new EntityNotFound(wanted) : new FinanceNoJournal(draft.Journal));
}
