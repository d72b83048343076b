using System.ComponentModel;
using ErpSystem.Finance.CreditNotes;
using ErpSystem.Finance.Invoices;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Finance.Payments;

[ObjectType<Allocation>(Name = "PaymentAllocation", Fields =
    [nameof(Allocation.Id), nameof(Allocation.AllocatedOn), nameof(Allocation.Reversed), nameof(Allocation.ExchangeDifference)])]
[Description("How much of a payment or a credit note is set against an invoice; the exchange difference is in the company's currency.")]
public static class AllocationType
{
    public static Money Amount([Parent] Allocation allocation) => new(allocation.Amount, allocation.CurrencyCode);

    [Authorize("finance.invoice.read")]
    public static IDataLoaderResult<Invoice?> Invoice([Parent] Allocation allocation, [FromServices] InvoiceLoader invoices) =>
        invoices.Load(allocation.InvoiceId);

    [Authorize("finance.payment.read")]
    public static IDataLoaderResult<Payment?>? Payment([Parent] Allocation allocation, [FromServices] PaymentLoader payments) =>
        allocation.PaymentId is { } id ? payments.Load(id) : null;

    [Authorize("finance.credit_note.read")]
    public static IDataLoaderResult<CreditNote?>? CreditNote([Parent] Allocation allocation, [FromServices] CreditNoteLoader credits) =>
        allocation.CreditNoteId is { } id ? credits.Load(id) : null;
}
