using System.ComponentModel;
using ErpSystem.Sales.Orders;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Sales.Streams;

[EventStream("sales.order.status_changed.v1", EventKind.State), Authorize("sales.order.read")]
[Description("An order is new or stands elsewhere: drafted, confirmed, delivered, billed, paid, held, closed or given up.")]
public sealed record SalesOrderChanged(
    [EventValue("payload.orderId"), EventArgument("orderId")] SalesOrder Order,
    [EventValue("payload.status")] SalesOrderStatus Status,
    [EventValue("payload.previousStatus")] SalesOrderStatus? PreviousStatus,
    [EventValue("payload.deliveryStatus")] Completion DeliveryStatus,
    [EventValue("payload.billingStatus")] Completion BillingStatus,
    [EventValue("payload.paid")] bool Paid,
    [EventValue("payload.creditHeld")] bool CreditHeld,
    [EventValue("aggregateVersion")] int Version);
