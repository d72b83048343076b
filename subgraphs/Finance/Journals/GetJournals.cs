using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Finance.Journals;

/// <summary>Ways to journals and their entries.</summary>
[QueryType]
public static class GetJournals
{
    [Authorize("finance.journal.read"), Connection<JournalList>]
    public static IQueryable<Journal> Journals([FromServices] FinanceDbContext db) => db.Journals;

    [Lookup, Authorize("finance.journal.read")]
    public static IDataLoaderResult<Journal?> JournalById(Id<Journal> id, [FromServices] JournalLoader journals) => journals.Load(id);

    [Authorize("finance.entry.read"), Connection<JournalEntryList>]
    public static IQueryable<JournalEntry> JournalEntries([FromServices] FinanceDbContext db) => db.JournalEntries;

    [Lookup, Authorize("finance.entry.read")]
    public static IDataLoaderResult<JournalEntry?> JournalEntryById(Id<JournalEntry> id, [FromServices] JournalEntryLoader entries) =>
        entries.Load(id);

    [Lookup, Authorize("finance.entry.read")]
    public static IDataLoaderResult<JournalEntry?> JournalEntryByNumber(string number, [FromServices] JournalEntryByNumberLoader entries) =>
        entries.Load(number);

    [Lookup, Authorize("finance.entry.read")]
    public static IDataLoaderResult<JournalLine?> JournalLineById(Id<JournalLine> id, [FromServices] JournalLineLoader lines) => lines.Load(id);
}
