namespace ErpSystem.Sales.Orders;

/// <summary>Where a sales order stands; after confirmation it follows from what was delivered, billed and paid.</summary>
public enum SalesOrderStatus
{
    /// <summary>Being written: unnumbered, prices follow the price list.</summary>
    Draft,

    /// <summary>Promised to the customer: numbered, prices and taxes frozen.</summary>
    Confirmed,

    /// <summary>Some of the goods have left.</summary>
    PartiallyDelivered,

    /// <summary>All goods have left; something is still to be billed or paid.</summary>
    Delivered,

    /// <summary>Delivered, billed and paid, or closed by hand.</summary>
    Closed,

    /// <summary>Given up; nothing of it is due any more.</summary>
    Cancelled,

    /// <summary>Promised, but the warehouse cannot deliver what it asks for at all.</summary>
    Rejected,
}
