using ErpSystem.Sales.Customers;
using ErpSystem.Sales.Orders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales.Returns;

/// <summary>Goods that a customer may send back. What it asks for is set aside on the order's lines, so that nothing is promised back twice.</summary>
public sealed class ReturnAuthorization : IEntity<ReturnAuthorization>, ICompanyOwned, IVersioned
{
    private readonly List<ReturnAuthorizationLine> lines = [];

    private ReturnAuthorization()
    {
    }

    public Id<ReturnAuthorization> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public int Version { get; private set; }

    public string Number { get; private set; } = "";

    public Id<SalesOrder> OrderId { get; private set; }

    public Id<Customer> CustomerId { get; private set; }

    public ReturnStatus Status { get; private set; }

    /// <summary>Why the customer sends goods back.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Why it was given up.</summary>
    public string? CancelReason { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? AuthorizedAt { get; private set; }

    public DateTimeOffset? CancelledAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public IReadOnlyList<ReturnAuthorizationLine> Lines => lines;

    /// <summary>What may be done with the return now.</summary>
    public IReadOnlyList<ReturnAction> AvailableActions => Status switch
    {
        ReturnStatus.Requested => [ReturnAction.Approve, ReturnAction.Cancel],
        ReturnStatus.Authorized when CancelledAt is null => [ReturnAction.Cancel],
        _ => [],
    };

    /// <summary>Asks for a return of an order's lines and sets the quantities aside on them.</summary>
    public static ReturnAuthorization Create(
        Id<ReturnAuthorization> id,
        string number,
        SalesOrder order,
        string reason,
        IReadOnlyList<ReturnRequest> requests,
        Func<Id<ReturnAuthorizationLine>> newId,
        DateTimeOffset now)
    {
        order.Require(SalesOrderAction.AuthorizeReturn);
        var authorization = new ReturnAuthorization
        {
            Id = id,
            Number = number,
            OrderId = order.Id,
            CustomerId = order.CustomerId,
            Reason = reason,
            CreatedAt = now,
        };
        foreach (var request in requests)
        {
            var line = order.AuthorizeReturn(request);
            authorization.lines.Add(ReturnAuthorizationLine.Create(newId(), authorization, authorization.lines.Count + 1, line, request));
        }

        return authorization;
    }

    public void Approve(DateTimeOffset now)
    {
        Require(ReturnAction.Approve);
        Status = ReturnStatus.Authorized;
        AuthorizedAt = now;
    }

    /// <summary>Gives up what has not come back, and frees it on the order's lines.</summary>
    public void Cancel(string reason, SalesOrder order, DateTimeOffset now)
    {
        Require(ReturnAction.Cancel);
        foreach (var line in lines)
        {
            order.WithdrawReturn(line.OrderLineId, line.OpenQuantity);
        }

        CancelReason = reason;
        CancelledAt = now;
        Follow(order, now);
    }

    /// <summary>Counts goods that came back; also those of a return that was given up in the meantime.</summary>
    public void Receive(IReadOnlyList<ReceivedReturnLine> received)
    {
        var byId = lines.ToDictionary(line => line.Id);
        foreach (var fact in received)
        {
            var line = byId.GetValueOrDefault(fact.ReturnLineId) ?? throw new DomainException(new EntityNotFound(fact.ReturnLineId));
            line.Receive(fact.Quantity);
        }
    }

    /// <summary>The status follows from what came back and what was credited, whichever was heard of first.</summary>
    public void Follow(SalesOrder order, DateTimeOffset now)
    {
        var anyReceived = lines.Exists(line => line.ReceivedQuantity > 0);
        var isReceived = anyReceived && (CancelledAt is not null || lines.TrueForAll(line => line.OpenQuantity == 0));
        var isCredited = lines.TrueForAll(line => order.Lines.Single(sold => sold.Id == line.OrderLineId).IsReturnCredited);
        Status = (isReceived, isCredited, CancelledAt, AuthorizedAt) switch
        {
            (true, true, _, _) => ReturnStatus.Closed,
            (true, false, _, _) => ReturnStatus.Received,
            (false, _, { }, _) => ReturnStatus.Cancelled,
            (false, _, null, { }) => ReturnStatus.Authorized,
            _ => ReturnStatus.Requested,
        };
        ClosedAt = Status == ReturnStatus.Closed ? ClosedAt ?? now : null;
    }

    /// <summary>Fails with <see cref="SalesReturnNotOpen"/> unless the action is available.</summary>
    public void Require(ReturnAction action)
    {
        if (!AvailableActions.Contains(action))
        {
            throw new DomainException(new SalesReturnNotOpen(Status, AvailableActions)) { Entity = this };
        }
    }
}
