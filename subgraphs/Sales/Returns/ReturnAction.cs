namespace ErpSystem.Sales.Returns;

/// <summary>What may be done with a return in its present state.</summary>
public enum ReturnAction
{
    /// <summary>Let the customer send the goods.</summary>
    Approve,

    /// <summary>Give up what has not come back.</summary>
    Cancel,
}
