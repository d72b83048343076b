namespace ErpSystem.Inventory.Orders;

/// <summary>Whether a customer takes an order in parts.</summary>
public enum DeliveryPolicy
{
    /// <summary>What there is can go.</summary>
    Partial,

    /// <summary>Everything goes at once or nothing goes.</summary>
    Complete,
}
