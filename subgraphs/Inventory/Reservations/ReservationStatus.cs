namespace ErpSystem.Inventory.Reservations;

/// <summary>Whether the promise still binds stock.</summary>
public enum ReservationStatus
{
    /// <summary>It binds stock, or something is still owed.</summary>
    Open,

    /// <summary>It was given back.</summary>
    Released,

    /// <summary>All that was promised has left.</summary>
    Fulfilled,
}
