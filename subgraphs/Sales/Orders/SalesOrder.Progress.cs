using ErpSystem.Sales.Returns;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales.Orders;

/// <content>What happens to an order after it was promised; its status follows.</content>
public sealed partial class SalesOrder
{
    public Completion DeliveryStatus { get; private set; }

    public Completion BillingStatus { get; private set; }

    /// <summary>Whether all is billed and every bill is paid.</summary>
    public bool Paid { get; private set; }

    /// <summary>What the order's invoices still ask for.</summary>
    public decimal OutstandingAmount { get; private set; }

    /// <summary>What Inventory could set aside, as it said last; null until it says so.</summary>
    public Completion? ReservationStatus { get; private set; }

    /// <summary>Ended by hand at this time.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>What was promised and is not billed, tax included.</summary>
    public decimal UnbilledAmount { get; private set; }

    /// <summary>What of it has left already.</summary>
    public decimal DeliveredUnbilledAmount { get; private set; }

    /// <summary>Whether the order binds the company: goods or bills may still come of it.</summary>
    public bool IsUnderWay =>
        Status is SalesOrderStatus.Confirmed or SalesOrderStatus.PartiallyDelivered or SalesOrderStatus.Delivered;

    /// <summary>Goods have left. Those of an order that was cancelled in the meantime are wanted again; its rest stays given up.</summary>
    public void Ship(IReadOnlyList<LineProgress> shipped)
    {
        if (Status is SalesOrderStatus.Cancelled or SalesOrderStatus.Rejected)
        {
            lines.ForEach(line => line.Cancel());
            Status = SalesOrderStatus.Confirmed;
        }

        Progress(shipped, (line, quantity) => line.Ship(quantity, MinorUnits));
        Total(MinorUnits);
        Follow();
    }

    /// <summary>Goods have come back.</summary>
    public void TakeBack(IReadOnlyList<LineProgress> returned)
    {
        Progress(returned, (line, quantity) => line.TakeBack(quantity));
        Follow();
    }

    /// <summary>Sets so much of a line aside to be sent back; returns the line.</summary>
    public SalesOrderLine AuthorizeReturn(ReturnRequest request)
    {
        var line = lines.Find(line => line.Id == request.OrderLineId) ?? throw new DomainException(new EntityNotFound(request.OrderLineId));
        if (request.Quantity <= 0 || decimal.Round(request.Quantity, OrderTotals.PriceScale) != request.Quantity)
        {
            throw new DomainException(new InvalidInput("A quantity is above 0.", [.. request.Path, "quantity"]));
        }

        if (request.Quantity > line.ReturnableQuantity)
        {
            var returnable = new Quantity(line.ReturnableQuantity, line.Quantity.Unit);
            throw new DomainException(new SalesReturnExceedsShipped(line.Id, returnable) { Path = request.Path });
        }

        line.AuthorizeReturn(request.Quantity);
        return line;
    }

    /// <summary>So much of what was set aside will not be sent back.</summary>
    public void WithdrawReturn(Id<SalesOrderLine> lineId, decimal quantity) =>
        lines.Find(line => line.Id == lineId)?.AuthorizeReturn(-quantity);

    /// <summary>A bill was written.</summary>
    public void Invoice(IReadOnlyList<LineProgress> invoiced)
    {
        Progress(invoiced, (line, quantity) => line.Invoice(quantity));
        Follow();
    }

    /// <summary>A bill was taken back, wholly or in part.</summary>
    public void Credit(IReadOnlyList<LineProgress> credited)
    {
        Progress(credited, (line, quantity) => line.Credit(quantity));
        Follow();
    }

    /// <summary>The order's bills ask for so much more or less than before.</summary>
    public void Owe(decimal difference)
    {
        OutstandingAmount += difference;
        Follow();
    }

    /// <summary>Inventory has set so much aside.</summary>
    public void Reserve(Completion outcome) => ReservationStatus = outcome;

    /// <summary>The warehouse refuses the order as a whole; false when it is too late for that.</summary>
    public bool Reject(string reason)
    {
        if (Status != SalesOrderStatus.Confirmed || DeliveryStatus != Completion.None)
        {
            return false;
        }

        Status = SalesOrderStatus.Rejected;
        Reason = reason;
        CreditHeld = false;
        Follow();
        return true;
    }

    /// <summary>What has not left yet is given up; the rest of the order goes on.</summary>
    public void CancelRest(string reason)
    {
        Require(SalesOrderAction.CancelRest);
        GiveUpRest(reason);
        Follow();
    }

    /// <summary>Ends the order by hand: what is not delivered, billed or paid by now is not waited for.</summary>
    public void Close(string reason, DateTimeOffset now)
    {
        Require(SalesOrderAction.Close);
        GiveUpRest(reason);
        ClosedAt = now;
        Follow();
    }

    private int MinorUnits => Currency.MinorUnitDigits(CurrencyCode);

    private void GiveUpRest(string reason)
    {
        lines.ForEach(line => line.GiveUpRest(MinorUnits));
        Reason = reason;
        Total(MinorUnits);
    }

    private void Progress(IReadOnlyList<LineProgress> facts, Action<SalesOrderLine, decimal> record)
    {
        var byId = lines.ToDictionary(line => line.Id);
        foreach (var fact in facts)
        {
            var line = byId.GetValueOrDefault(fact.LineId) ?? throw new DomainException(new EntityNotFound(fact.LineId));
            if (fact.Unit is { } unit && unit != line.Quantity.Unit)
            {
                throw new DomainException(new SalesUnitMismatch(line.Id, line.Quantity.Unit, unit));
            }

            record(line, fact.Quantity);
        }
    }

    // Everything below is derived, from lines and outstanding bills alone: the order of events does not matter.
    private void Follow()
    {
        var wanted = lines.Where(line => !line.Cancelled).ToList();
        DeliveryStatus = CompletionOf(wanted, line => line.OpenQuantity == 0, line => line.ShippedQuantity > 0);
        BillingStatus = CompletionOf(wanted, line => line.BillableQuantity == 0, line => line.BilledQuantity > 0);
        Paid = BillingStatus == Completion.Full && OutstandingAmount <= 0;
        if (Status is not (SalesOrderStatus.Draft or SalesOrderStatus.Cancelled or SalesOrderStatus.Rejected))
        {
            Status = StatusNow();
            CreditHeld = CreditHeld && Status != SalesOrderStatus.Closed;
        }

        UnbilledAmount = IsUnderWay ? AmountOf(wanted, line => line.BillableQuantity) : 0;
        DeliveredUnbilledAmount = IsUnderWay ? AmountOf(wanted, line => line.DeliveredUnbilledQuantity) : 0;
    }

    private SalesOrderStatus StatusNow() => (ClosedAt, DeliveryStatus) switch
    {
        ({ }, _) => SalesOrderStatus.Closed,
        (null, Completion.Full) => Paid ? SalesOrderStatus.Closed : SalesOrderStatus.Delivered,
        (null, Completion.Partial) => SalesOrderStatus.PartiallyDelivered,
        _ => SalesOrderStatus.Confirmed,
    };

    private static Completion CompletionOf(List<SalesOrderLine> wanted, Predicate<SalesOrderLine> isDone, Predicate<SalesOrderLine> isBegun) =>
        wanted.Count > 0 && wanted.TrueForAll(isDone) ? Completion.Full
        : wanted.Exists(isBegun) ? Completion.Partial
        : Completion.None;

    private decimal AmountOf(List<SalesOrderLine> wanted, Func<SalesOrderLine, decimal> quantity) =>
        OrderTotals.Of(
            wanted.Select(line => line.Taxable with
            {
                Net = OrderTotals.LineNet(quantity(line), line.UnitPriceAmount, line.DiscountPercent, MinorUnits),
            }),
            MinorUnits).Gross;
}
