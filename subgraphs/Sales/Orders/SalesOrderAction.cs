namespace ErpSystem.Sales.Orders;

/// <summary>What may be done with a sales order in its present state.</summary>
public enum SalesOrderAction
{
    /// <summary>Replace header fields.</summary>
    Update,

    /// <summary>Add, change or remove lines of a draft.</summary>
    EditLines,

    /// <summary>Promise the order to the customer.</summary>
    Confirm,

    /// <summary>Amend the lines of a confirmed order, in one step and with a reason.</summary>
    Change,

    /// <summary>Give the order up.</summary>
    Cancel,

    /// <summary>Give up what has not left yet.</summary>
    CancelRest,

    /// <summary>End the order by hand although something is not delivered, billed or paid.</summary>
    Close,

    /// <summary>Let an order go on that is held for its customer's credit limit.</summary>
    ReleaseCredit,

    /// <summary>Let the customer send goods back.</summary>
    AuthorizeReturn,
}
