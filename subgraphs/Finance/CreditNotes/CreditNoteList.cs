using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.CreditNotes;

/// <summary>What credit notes can be found and sorted by; the latest first.</summary>
public sealed class CreditNoteList : ListDefinition<CreditNote>
{
    public CreditNoteList()
    {
        Field(credit => credit.PostingDate);
        Field(credit => credit.Number);
        FilterField(credit => credit.CustomerId);
        FilterField(credit => credit.OrderId);
        DefaultOrder(credit => credit.PostingDate, descending: true);
    }
}
