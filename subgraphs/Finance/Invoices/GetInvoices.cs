using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Finance.Invoices;

[QueryType]
public static class GetInvoices
{
    [Authorize("finance.invoice.read"), Connection<InvoiceList>]
    public static IQueryable<Invoice> Invoices([FromServices] FinanceDbContext db) => db.Invoices;

    [Lookup, Authorize("finance.invoice.read")]
    public static IDataLoaderResult<Invoice?> InvoiceById(Id<Invoice> id, [FromServices] InvoiceLoader invoices) => invoices.Load(id);

    [Lookup, Authorize("finance.invoice.read")]
    public static IDataLoaderResult<Invoice?> InvoiceByNumber(string number, [FromServices] InvoiceByNumberLoader invoices) => invoices.Load(number);

    [Lookup, Authorize("finance.invoice.read")]
    public static IDataLoaderResult<InvoiceLine?> InvoiceLineById(Id<InvoiceLine> id, [FromServices] InvoiceLineLoader lines) => lines.Load(id);
}
