using System.ComponentModel;
using ErpSystem.Inventory.Reservations;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Inventory.Streams;

[EventStream("inventory.reservation.completed.v1", EventKind.State), Authorize("inventory.reservation.read")]
[Description("What an order has been promised changed.")]
public sealed record ReservationCompleted(
    [EventValue("payload.orderId"), EventArgument("orderId")] SalesOrder SalesOrder,
    [EventValue("payload.reservationId")] Reservation Reservation,
    [EventValue("payload.status")] ReservationStatus Status,
    [EventValue("payload.outcome")] ReservationOutcome Outcome);
