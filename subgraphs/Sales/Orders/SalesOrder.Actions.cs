using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales.Orders;

/// <content>What may be done with an order, by its state.</content>
public sealed partial class SalesOrder
{
    /// <summary>What may be done with the order now.</summary>
    public IReadOnlyList<SalesOrderAction> AvailableActions => [.. Enum.GetValues<SalesOrderAction>().Where(IsAvailable)];

    /// <summary>Fails with <see cref="SalesOrderNotOpen"/> unless the action is available.</summary>
    public void Require(SalesOrderAction action)
    {
        if (!AvailableActions.Contains(action))
        {
            throw new DomainException(new SalesOrderNotOpen(Status, AvailableActions)) { Entity = this };
        }
    }

    private bool IsAvailable(SalesOrderAction action) => action switch
    {
        SalesOrderAction.Update =>
            Status is SalesOrderStatus.Draft or SalesOrderStatus.Confirmed or SalesOrderStatus.PartiallyDelivered,
        SalesOrderAction.EditLines or SalesOrderAction.Confirm => Status == SalesOrderStatus.Draft,
        SalesOrderAction.Change => Status is SalesOrderStatus.Confirmed or SalesOrderStatus.PartiallyDelivered,
        SalesOrderAction.Cancel => Status is SalesOrderStatus.Draft or SalesOrderStatus.Confirmed,
        SalesOrderAction.CancelRest => Status == SalesOrderStatus.PartiallyDelivered,
        SalesOrderAction.Close => Status is SalesOrderStatus.PartiallyDelivered or SalesOrderStatus.Delivered,
        SalesOrderAction.ReleaseCredit => CreditHeld,
        SalesOrderAction.AuthorizeReturn =>
            Status is SalesOrderStatus.PartiallyDelivered or SalesOrderStatus.Delivered or SalesOrderStatus.Closed,
        _ => false,
    };
}
