using System.ComponentModel;
using ErpSystem.Finance.Invoices;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Finance.Streams;

[EventStream("finance.invoice.settlement_changed.v1", EventKind.State), Authorize("finance.invoice.read")]
[Description("What is outstanding of an invoice changed.")]
public sealed record InvoiceSettled(
    [EventValue("payload.invoiceId"), EventArgument("invoiceId")] Invoice Invoice,
    [EventValue("payload.number")] string Number,
    [EventValue("payload.outstanding", "payload.currency")] Money Outstanding,
    [EventValue("payload.status")] InvoiceStatus Status);
