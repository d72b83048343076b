namespace ErpSystem.Sales.Quotations;

/// <summary>What may be done with a quotation in its present state.</summary>
public enum QuotationAction
{
    /// <summary>Change header and lines.</summary>
    Change,

    /// <summary>Give it to the customer.</summary>
    Send,

    /// <summary>Make an order of it, by its prices.</summary>
    Accept,

    /// <summary>Note that the customer does not want it.</summary>
    Reject,

    /// <summary>Note that its time is over.</summary>
    Expire,

    /// <summary>Write the next revision.</summary>
    Revise,

    /// <summary>Give it up.</summary>
    Cancel,
}
