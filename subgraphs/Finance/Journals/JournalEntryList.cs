using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Journals;

/// <summary>What entries can be found and sorted by; the latest first.</summary>
public sealed class JournalEntryList : ListDefinition<JournalEntry>
{
    public JournalEntryList()
    {
        Field(entry => entry.PostingDate);
        Field(entry => entry.Number);
        FilterField(entry => entry.JournalId);
        FilterField(entry => entry.FiscalPeriodId);
        FilterField(entry => entry.Source);
        DefaultOrder(entry => entry.PostingDate, descending: true);
    }
}
