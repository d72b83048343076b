namespace ErpSystem.Sales.Orders;

/// <summary>Where an order stands in every respect that the others follow.</summary>
public sealed record OrderStanding(
    SalesOrderStatus Status, Completion DeliveryStatus, Completion BillingStatus, bool Paid, bool CreditHeld, Completion? ReservationStatus)
{
    public static OrderStanding Of(SalesOrder order) => new(
        order.Status, order.DeliveryStatus, order.BillingStatus, order.Paid, order.CreditHeld, order.ReservationStatus);
}
