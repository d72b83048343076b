namespace ErpSystem.Sales.Orders;

/// <summary>Tells the others where an order stands.</summary>
internal static class OrderNews
{
    /// <summary>Publishes that there is a new order.</summary>
    public static void TellNew(this SalesDbContext db, SalesOrder order) => db.Publish(SalesOrderStatusChanged.Of(order, previous: null));

    /// <summary>Publishes where the order stands now, unless it stood there before.</summary>
    public static void TellStanding(this SalesDbContext db, SalesOrder order, OrderStanding before)
    {
        if (OrderStanding.Of(order) != before)
        {
            db.Publish(SalesOrderStatusChanged.Of(order, before.Status));
        }
    }
}
