using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Journals;

/// <summary>What journals can be found and sorted by.</summary>
public sealed class JournalList : ListDefinition<Journal>
{
    public JournalList()
    {
        Field(journal => journal.Code);
        FilterField(journal => journal.Kind);
        DefaultOrder(journal => journal.Code);
    }
}
