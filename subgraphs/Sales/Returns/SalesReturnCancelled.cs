using ErpSystem.Sales.Orders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Sales.Returns;

/// <summary>What has not come back by now is not expected any more.</summary>
public sealed record SalesReturnCancelled(
    Id<ReturnAuthorization> ReturnAuthorizationId, string Number, Id<SalesOrder> OrderId, string Reason) : IIntegrationEvent
{
    public static string Topic => "sales.return.cancelled.v1";

    IId IIntegrationEvent.Aggregate => ReturnAuthorizationId;

    public static SalesReturnCancelled Of(ReturnAuthorization authorization) =>
        new(authorization.Id, authorization.Number, authorization.OrderId, authorization.CancelReason!);
}
