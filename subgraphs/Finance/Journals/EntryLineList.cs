using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Journals;

/// <summary>The lines of one entry, in their order.</summary>
public sealed class EntryLineList : ListDefinition<JournalLine>
{
    public EntryLineList()
    {
        Field(line => line.LineNumber);
        DefaultOrder(line => line.LineNumber);
    }
}
