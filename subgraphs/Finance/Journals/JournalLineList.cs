using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Journals;

/// <summary>What the lines of an account can be found and sorted by; the latest first.</summary>
public sealed class JournalLineList : ListDefinition<JournalLine>
{
    public JournalLineList()
    {
        Field(line => line.PostingDate);
        DefaultOrder(line => line.PostingDate, descending: true);
    }
}
