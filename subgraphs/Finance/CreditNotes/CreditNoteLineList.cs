using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.CreditNotes;

/// <summary>The lines of a credit note, in their order.</summary>
public sealed class CreditNoteLineList : ListDefinition<CreditNoteLine>
{
    public CreditNoteLineList()
    {
        Field(line => line.LineNumber);
        DefaultOrder(line => line.LineNumber);
    }
}
