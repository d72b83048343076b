namespace ErpSystem.Sales.Orders;

/// <summary>Where a sales order stands; only verbs move it.</summary>
public enum SalesOrderStatus
{
    /// <summary>Being written: unnumbered, prices follow the price list.</summary>
    Draft,

    /// <summary>Promised to the customer: numbered, prices and taxes frozen.</summary>
    Confirmed,

    /// <summary>Given up; nothing of it is due any more.</summary>
    Cancelled,
}
