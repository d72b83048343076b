namespace ErpSystem.Sales.Orders;

/// <summary>What a bill is written for.</summary>
public enum InvoicePolicy
{
    /// <summary>What has left.</summary>
    Shipped,

    /// <summary>What was ordered, at once.</summary>
    Ordered,
}
