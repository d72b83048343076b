namespace ErpSystem.Inventory.Reservations;

/// <summary>What may be done with a reservation in its present state.</summary>
public enum ReservationAction
{
    /// <summary>Promise what is still owed, as far as stock has come in.</summary>
    Fill,

    /// <summary>Give back what is promised.</summary>
    Release,

    /// <summary>Deliver what is promised.</summary>
    Ship,
}
