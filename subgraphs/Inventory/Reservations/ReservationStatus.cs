namespace ErpSystem.Inventory.Reservations;

/// <summary>Whether the promise still binds stock.</summary>
public enum ReservationStatus
{
    Open,
    Released,
}
