using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Sales.Quotations;

/// <summary>What quotations can be found and sorted by; the latest first.</summary>
public sealed class QuotationList : ListDefinition<Quotation>
{
    public QuotationList()
    {
        Field(quotation => quotation.QuoteDate);
        Field(quotation => quotation.ValidUntil);
        Field(quotation => quotation.Number);
        FilterField(quotation => quotation.Status);
        FilterField(quotation => quotation.CustomerId);
        DefaultOrder(quotation => quotation.QuoteDate, descending: true);
    }
}
