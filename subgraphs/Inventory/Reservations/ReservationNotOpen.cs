using System.ComponentModel;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Reservations;

/// <summary>The reservation was released before.</summary>
[Description("The reservation was released before.")]
public sealed record ReservationNotOpen(ReservationStatus Status)
    : DomainError("RESERVATION_NOT_OPEN", "The reservation no longer binds stock.");
