using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Invoices;

/// <summary>The lines of an invoice, in their order.</summary>
public sealed class InvoiceLineList : ListDefinition<InvoiceLine>
{
    public InvoiceLineList()
    {
        Field(line => line.LineNumber);
        DefaultOrder(line => line.LineNumber);
    }
}
