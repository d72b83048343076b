using System.ComponentModel;
using ErpSystem.Finance.CreditNotes;
using ErpSystem.Finance.Customers;
using ErpSystem.Finance.Journals;
using ErpSystem.Finance.Payments;
using ErpSystem.Finance.SalesOrders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Finance.Invoices;

[ObjectType<Invoice>(Key = "id", Fields =
[
    nameof(Invoice.Id), nameof(Invoice.Number), nameof(Invoice.Status), nameof(Invoice.OrderNumber), nameof(Invoice.InvoiceDate),
    nameof(Invoice.PostingDate), nameof(Invoice.DueDate), nameof(Invoice.PaymentTermDays), nameof(Invoice.PaidOn), nameof(Invoice.Note),
    nameof(Invoice.CreatedAt), nameof(Invoice.PostedAt), nameof(Invoice.Version),
])]
[Description("What a customer is charged. A draft has no number; a posted one changes only in what is outstanding.")]
public static class InvoiceType
{
    public static Customer Customer([Parent] Invoice invoice) => new(invoice.CustomerId);

    [Description("The order that is charged for; null when there is none.")]
    public static SalesOrder? Order([Parent] Invoice invoice) => invoice.OrderId is { } id ? new SalesOrder(id) : null;

    [Description("ISO 4217.")]
    public static string Currency([Parent] Invoice invoice) => invoice.CurrencyCode;

    public static Money Net([Parent] Invoice invoice) => new(invoice.NetAmount, invoice.CurrencyCode);

    public static Money Tax([Parent] Invoice invoice) => new(invoice.TaxAmount, invoice.CurrencyCode);

    public static Money Gross([Parent] Invoice invoice) => new(invoice.GrossAmount, invoice.CurrencyCode);

    public static Money Outstanding([Parent] Invoice invoice) => new(invoice.OutstandingAmount, invoice.CurrencyCode);

    [Description("What one unit of the currency was worth in the company's when it was posted.")]
    public static decimal? ExchangeRate([Parent] Invoice invoice) => invoice.IsPosted ? invoice.ExchangeRate : null;

    [ListSize(5)]
    public static IDataLoaderResult<IReadOnlyList<TaxSum>> Taxes([Parent] Invoice invoice, [FromServices] TaxSumsLoader taxes) =>
        taxes.Load(invoice.Id);

    [Authorize("finance.entry.read")]
    public static IDataLoaderResult<JournalEntry?>? Entry([Parent] Invoice invoice, [FromServices] JournalEntryLoader entries) =>
        invoice.EntryId is { } id ? entries.Load(id) : null;

    [Connection<InvoiceLineList>(By = nameof(InvoiceLine.InvoiceId))]
    public static IQueryable<InvoiceLine> Lines([FromServices] FinanceDbContext db) => db.InvoiceLines;

    [Connection<CreditNoteList>(By = nameof(CreditNote.InvoiceId))]
    public static IQueryable<CreditNote> CreditNotes([FromServices] FinanceDbContext db) => db.CreditNotes;

    [Description("What was set against it, what was taken back included.")]
    [Connection<AllocationList>(By = nameof(Allocation.InvoiceId))]
    public static IQueryable<Allocation> Allocations([FromServices] FinanceDbContext db) => db.Allocations;
}
