namespace ErpSystem.Sales.Orders;

/// <summary>Whether goods may leave before the whole order is available.</summary>
public enum ShipPolicy
{
    /// <summary>Ship what is there, the rest later.</summary>
    Partial,

    /// <summary>Ship once everything is there.</summary>
    Complete,
}
