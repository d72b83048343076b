using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Invoices;

/// <summary>What invoices can be found and sorted by; the latest first.</summary>
public sealed class InvoiceList : ListDefinition<Invoice>
{
    public InvoiceList()
    {
        Field(invoice => invoice.InvoiceDate);
        Field(invoice => invoice.DueDate);
        Field(invoice => invoice.Number);
        FilterField(invoice => invoice.Status);
        FilterField(invoice => invoice.CustomerId);
        FilterField(invoice => invoice.OrderId);
        DefaultOrder(invoice => invoice.InvoiceDate, descending: true);
    }
}
