using System.ComponentModel;
using ErpSystem.Finance.CreditNotes;
using ErpSystem.Finance.Invoices;
using ErpSystem.Finance.Persistence;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Finance.SalesOrders;

/// <summary>What Finance says about Sales' order.</summary>
[ObjectType<SalesOrder>(Key = "id", Fields = [nameof(SalesOrder.Id)])]
public static class SalesOrderType
{
    [Description("The invoices that charge for it, drafts included.")]
    [Authorize("finance.invoice.read"), Connection<InvoiceList>(By = nameof(Invoice.OrderId))]
    public static IQueryable<Invoice> Invoices([FromServices] FinanceDbContext db) => db.Invoices;

    [Authorize("finance.credit_note.read"), Connection<CreditNoteList>(By = nameof(CreditNote.OrderId))]
    public static IQueryable<CreditNote> CreditNotes([FromServices] FinanceDbContext db) => db.CreditNotes;

    [Description("What was charged for it, tax included; null while nothing was.")]
    [Authorize("finance.invoice.read")]
    public static IDataLoaderResult<Money?> InvoicedAmount([Parent] SalesOrder order, [FromServices] OrderBilledLoader billed) =>
        billed.Load(order.Id).Then(sums => sums?.Invoiced);

    [Description("What credit notes took back; null while nothing was charged.")]
    [Authorize("finance.invoice.read")]
    public static IDataLoaderResult<Money?> CreditedAmount([Parent] SalesOrder order, [FromServices] OrderBilledLoader billed) =>
        billed.Load(order.Id).Then(sums => sums?.Credited);

    [Description("What is still to be paid of it; null while nothing was charged.")]
    [Authorize("finance.invoice.read")]
    public static IDataLoaderResult<Money?> OutstandingAmount([Parent] SalesOrder order, [FromServices] OrderBilledLoader billed) =>
        billed.Load(order.Id).Then(sums => sums?.Outstanding);
}
