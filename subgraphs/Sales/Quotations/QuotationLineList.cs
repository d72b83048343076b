using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Sales.Quotations;

/// <summary>The lines of a quotation by number.</summary>
public sealed class QuotationLineList : ListDefinition<QuotationLine>
{
    public QuotationLineList()
    {
        Field(line => line.LineNumber);
        DefaultOrder(line => line.LineNumber);
    }
}
