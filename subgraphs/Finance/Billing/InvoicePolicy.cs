namespace ErpSystem.Finance.Billing;

/// <summary>What of an order is charged for.</summary>
public enum InvoicePolicy
{
    /// <summary>What was delivered.</summary>
    Shipped,

    /// <summary>What was ordered, at once.</summary>
    Ordered,
}
