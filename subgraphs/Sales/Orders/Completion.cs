namespace ErpSystem.Sales.Orders;

/// <summary>How much of an order's lines is done, in one respect.</summary>
public enum Completion
{
    /// <summary>Nothing yet.</summary>
    None,

    /// <summary>Some of it.</summary>
    Partial,

    /// <summary>All of it.</summary>
    Full,
}
