using System.ComponentModel;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Reservations;

/// <summary>An order line has at most one open reservation.</summary>
[Description("An order line has at most one open reservation.")]
public sealed record OrderLineAlreadyReserved()
    : DomainError("ORDER_LINE_ALREADY_RESERVED", "An order line has an open reservation already; release that one first.");
