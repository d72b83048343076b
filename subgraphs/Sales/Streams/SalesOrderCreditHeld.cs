using System.ComponentModel;
using ErpSystem.Sales.Customers;
using ErpSystem.Sales.Orders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Sales.Streams;

[EventStream("sales.order.credit_held.v1", EventKind.Effect), Authorize("sales.credit.read")]
[Description("An order goes beyond its customer's credit limit and waits for somebody to release it.")]
public sealed record SalesOrderCreditHeld(
    [EventValue("payload.orderId")] SalesOrder Order,
    [EventValue("payload.customerId"), EventArgument("customerId")] Customer Customer,
    [EventValue("payload.exposure", "payload.currency")] Money Exposure,
    [EventValue("payload.creditLimit", "payload.currency")] Money CreditLimit);
