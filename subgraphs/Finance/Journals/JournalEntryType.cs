using System.ComponentModel;
using ErpSystem.Finance.Periods;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Finance.Journals;

[ObjectType<JournalEntry>(Key = "id", Fields =
[
    nameof(JournalEntry.Id), nameof(JournalEntry.Number), nameof(JournalEntry.PostingDate), nameof(JournalEntry.DocumentDate),
    nameof(JournalEntry.Description), nameof(JournalEntry.Source), nameof(JournalEntry.RecordedAt), nameof(JournalEntry.Version),
])]
[Description("What was posted at once: debit equals credit, and it never changes. A mistake is corrected by a reversal.")]
public static class JournalEntryType
{
    [Authorize("finance.journal.read")]
    public static IDataLoaderResult<Journal?> Journal([Parent] JournalEntry entry, [FromServices] JournalLoader journals) =>
        journals.Load(entry.JournalId);

    [Authorize("finance.period.read")]
    public static IDataLoaderResult<FiscalPeriod?> FiscalPeriod([Parent] JournalEntry entry, [FromServices] FiscalPeriodLoader periods) =>
        periods.Load(entry.FiscalPeriodId);

    [Description("The sum of its debits, which is the sum of its credits.")]
    public static Money Total([Parent] JournalEntry entry) => new(entry.Total, entry.CurrencyCode);

    [Description("The entry that this one takes back.")]
    [Authorize("finance.entry.read")]
    public static IDataLoaderResult<JournalEntry?>? Reverses([Parent] JournalEntry entry, [FromServices] JournalEntryLoader entries) =>
        entry.ReversesId is { } id ? entries.Load(id) : null;

    [Description("The entry that takes this one back.")]
    [Authorize("finance.entry.read")]
    public static IDataLoaderResult<JournalEntry?> ReversedBy([Parent] JournalEntry entry, [FromServices] ReversalLoader reversals) =>
        reversals.Load(entry.Id);

    [Connection<EntryLineList>(By = nameof(JournalLine.EntryId))]
    public static IQueryable<JournalLine> Lines([FromServices] FinanceDbContext db) => db.JournalLines;
}
