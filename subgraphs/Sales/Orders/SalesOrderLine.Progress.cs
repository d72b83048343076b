using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Orders;

/// <content>
/// How far the line has come. What other domains report is a fact and is recorded as it comes, in any order, even beyond what was
/// ordered; what people of Sales ask for is checked against it.
/// </content>
public sealed partial class SalesOrderLine
{
    /// <summary>What has left for the customer, returns not taken off.</summary>
    public decimal ShippedQuantity { get; private set; }

    /// <summary>What has come back.</summary>
    public decimal ReturnedQuantity { get; private set; }

    /// <summary>What the customer may send back or has sent back, by return authorizations that stand.</summary>
    public decimal ReturnAuthorizedQuantity { get; private set; }

    public decimal InvoicedQuantity { get; private set; }

    public decimal CreditedQuantity { get; private set; }

    /// <summary>What was given up of what had been promised.</summary>
    public decimal CancelledQuantity { get; private set; }

    /// <summary>Whether more has left than was ordered.</summary>
    public bool OverDelivered { get; private set; }

    /// <summary>What has yet to leave.</summary>
    public decimal OpenQuantity => Cancelled ? 0 : Math.Max(0, Quantity.Value - ShippedQuantity);

    /// <summary>What has yet to be billed: all that was ordered, or has left beyond that, and is not given back.</summary>
    public decimal BillableQuantity => Cancelled ? 0 : Math.Max(0, Math.Max(Quantity.Value, ShippedQuantity) - ReturnedQuantity - BilledQuantity);

    /// <summary>What has left, is not billed and has not come back.</summary>
    public decimal DeliveredUnbilledQuantity => Math.Max(0, ShippedQuantity - ReturnedQuantity - BilledQuantity);

    /// <summary>What may still be sent back.</summary>
    public decimal ReturnableQuantity => Math.Max(0, ShippedQuantity - Math.Max(ReturnAuthorizedQuantity, ReturnedQuantity));

    /// <summary>Whether all that came back is credited.</summary>
    public bool IsReturnCredited => CreditedQuantity >= ReturnedQuantity;

    internal decimal BilledQuantity => InvoicedQuantity - CreditedQuantity;

    // Goods that left before the cancellation reached the warehouse: what was given up of them is wanted again.
    internal void Ship(decimal quantity, int minorUnits)
    {
        ShippedQuantity += quantity;
        if (Cancelled)
        {
            Cancelled = false;
            GiveUpRest(minorUnits);
        }
        else if (ShippedQuantity > Quantity.Value && CancelledQuantity > 0)
        {
            var wanted = Math.Min(ShippedQuantity - Quantity.Value, CancelledQuantity);
            CancelledQuantity -= wanted;
            Resize(Quantity.Value + wanted, minorUnits);
        }

        OverDelivered = ShippedQuantity > Quantity.Value;
    }

    internal void TakeBack(decimal quantity) => ReturnedQuantity += quantity;

    internal void Invoice(decimal quantity) => InvoicedQuantity += quantity;

    internal void Credit(decimal quantity) => CreditedQuantity += quantity;

    /// <summary>Promises to take so much back; negative to withdraw the promise.</summary>
    internal void AuthorizeReturn(decimal quantity) => ReturnAuthorizedQuantity += quantity;

    /// <summary>What has not left will not be delivered any more.</summary>
    internal void GiveUpRest(int minorUnits)
    {
        if (ShippedQuantity == 0)
        {
            Cancel();
        }
        else if (ShippedQuantity < Quantity.Value)
        {
            CancelledQuantity += Quantity.Value - ShippedQuantity;
            Resize(ShippedQuantity, minorUnits);
        }
    }

    private void Resize(decimal quantity, int minorUnits)
    {
        Quantity = Quantity with { Value = quantity };
        NetAmount = OrderTotals.LineNet(quantity, UnitPriceAmount, DiscountPercent, minorUnits);
    }
}
