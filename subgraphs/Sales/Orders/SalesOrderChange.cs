using System.ComponentModel;
using ErpSystem.Sales.Credit;
using ErpSystem.Sales.Customers;
using ErpSystem.Sales.MasterData;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Sales.Orders;

/// <summary>Changes the lines of a confirmed order, all at once: lines that stay keep their price, lines added are priced as of today.</summary>
[MutationType]
public static class SalesOrderChange
{
    [Description("Changes the lines of a confirmed order, all at once: lines that stay keep their price, lines added are priced as of today.")]
    [Authorize("sales.order.change"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<SalesOrderNotOpen>, Fails<SalesOrderEmpty>]
    [Fails<SalesProductNotOnPriceList>, Fails<SalesQuantityBelowShipped>, Fails<SalesCreditExceeded>]
    public static async Task<SalesOrder> SalesOrderChangeAsync(
        SalesOrderChangeInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var amendment = AmendmentOf(input);
        var (order, customer) = await db.OrderWithCreditAsync(input.OrderId, ct);
        order.Expect(input.ExpectedVersion);
        var terms = await db.TermsAsync(order, amendment.Added.Select(line => line.ProductId), await db.TodayAsync(ct), ct);
        var (before, unbilled) = (OrderStanding.Of(order), order.UnbilledAmount);
        order.Change(amendment, terms, () => Id<SalesOrderLine>.New(db.Time));
        if (order.UnbilledAmount > unbilled)
        {
            await HoldBeyondCreditAsync(db, order, customer, ct);
        }

        db.Touch(order);
        db.Publish(SalesOrderChanged.Of(order, amendment.Reason));
        db.TellStanding(order, before);
        if (order.UnbilledAmount < unbilled)
        {
            await db.ReleaseWhatFitsAsync(order, ct);
        }

        return order;
    }

    private static async Task HoldBeyondCreditAsync(SalesDbContext db, SalesOrder order, Customer customer, CancellationToken ct)
    {
        var credit = await db.DecideCreditAsync(customer, order, order.UnbilledAmount, ct);
        if (credit.IsBeyond && !order.CreditHeld)
        {
            order.HoldForCredit(held: true);
            db.Publish(SalesOrderCreditHeld.Of(order, credit.Exposure, credit.Limit));
        }
    }

    private static OrderAmendment AmendmentOf(SalesOrderChangeInput input)
    {
        var amendment = new OrderAmendment(
            Texts.Required(input.Reason, 500, "reason"),
            SalesOrderLineInput.Requests(input.AddLines, "addLines"),
            [.. (input.ChangeLines ?? []).Select((line, index) => line.Change("input", "changeLines", Texts.Index(index)))],
            input.RemoveLineIds ?? []);
        return amendment is { Added.Count: 0, Changed.Count: 0, Removed.Count: 0 }
            ? throw new DomainException(new InvalidInput("A change adds, changes or removes at least one line.", "input"))
            : amendment;
    }
}

/// <summary>The order, why it changes, and how.</summary>
public sealed record SalesOrderChangeInput(
    Id<SalesOrder> OrderId,
    string Reason,
    IReadOnlyList<SalesOrderLineInput>? AddLines,
    IReadOnlyList<SalesOrderLineChangeInput>? ChangeLines,
    IReadOnlyList<Id<SalesOrderLine>>? RemoveLineIds,
    string IdempotencyKey,
    int? ExpectedVersion);
