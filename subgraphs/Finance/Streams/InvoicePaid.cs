using System.ComponentModel;
using ErpSystem.Finance.Customers;
using ErpSystem.Finance.Invoices;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Finance.Streams;

[EventStream("finance.invoice.paid.v1", EventKind.Effect), Authorize("finance.invoice.read")]
[Description("An invoice was paid in full.")]
public sealed record InvoicePaid(
    [EventValue("payload.invoiceId")] Invoice Invoice,
    [EventValue("payload.customerId"), EventArgument("customerId")] Customer Customer,
    [EventValue("payload.number")] string Number,
    [EventValue("payload.gross", "payload.currency")] Money Gross,
    [EventValue("payload.paidOn")] DateOnly PaidOn);
