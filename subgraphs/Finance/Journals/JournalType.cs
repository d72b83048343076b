using System.ComponentModel;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Journals;

[ObjectType<Journal>(Key = "id", Fields =
[
    nameof(Journal.Id), nameof(Journal.Code), nameof(Journal.Name), nameof(Journal.Kind), nameof(Journal.Series), nameof(Journal.CreditSeries),
    nameof(Journal.IsDefault), nameof(Journal.Version),
])]
[Description("A book of entries that are numbered without gaps, year by year.")]
public static class JournalType
{
    [Authorize("finance.entry.read"), Connection<JournalEntryList>(By = nameof(JournalEntry.JournalId))]
    public static IQueryable<JournalEntry> Entries([FromServices] FinanceDbContext db) => db.JournalEntries;
}
