using System.ComponentModel;
using ErpSystem.Finance.Customers;
using ErpSystem.Finance.Invoices;
using ErpSystem.Finance.Journals;
using ErpSystem.Finance.Payments;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Finance.CreditNotes;

[ObjectType<CreditNote>(Key = "id", Fields =
[
    nameof(CreditNote.Id), nameof(CreditNote.Number), nameof(CreditNote.PostingDate), nameof(CreditNote.Reason), nameof(CreditNote.PostedAt),
    nameof(CreditNote.Version),
])]
[Description("Takes back what an invoice charged: what is outstanding of it first, the rest can be set against other invoices.")]
public static class CreditNoteType
{
    public static Customer Customer([Parent] CreditNote credit) => new(credit.CustomerId);

    [Authorize("finance.invoice.read")]
    public static IDataLoaderResult<Invoice?> Invoice([Parent] CreditNote credit, [FromServices] InvoiceLoader invoices) => invoices.Load(credit.InvoiceId);

    public static Money Net([Parent] CreditNote credit) => new(credit.NetAmount, credit.CurrencyCode);

    public static Money Tax([Parent] CreditNote credit) => new(credit.TaxAmount, credit.CurrencyCode);

    public static Money Gross([Parent] CreditNote credit) => new(credit.GrossAmount, credit.CurrencyCode);

    [Description("What no invoice has taken yet.")]
    public static Money Unapplied([Parent] CreditNote credit) => new(credit.UnappliedAmount, credit.CurrencyCode);

    [Authorize("finance.entry.read")]
    public static IDataLoaderResult<JournalEntry?>? Entry([Parent] CreditNote credit, [FromServices] JournalEntryLoader entries) =>
        credit.EntryId is { } id ? entries.Load(id) : null;

    [Connection<CreditNoteLineList>(By = nameof(CreditNoteLine.CreditNoteId))]
    public static IQueryable<CreditNoteLine> Lines([FromServices] FinanceDbContext db) => db.CreditNoteLines;

    [Description("Which other invoices took of the rest.")]
    [Connection<AllocationList>(By = nameof(Allocation.CreditNoteId))]
    public static IQueryable<Allocation> Allocations([FromServices] FinanceDbContext db) => db.Allocations;
}
