namespace ErpSystem.Inventory.Reservations;

/// <summary>How much of what was asked for could be promised.</summary>
public enum ReservationOutcome
{
    Full,
    Partial,
    None,
}
