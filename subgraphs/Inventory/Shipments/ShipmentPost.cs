using System.ComponentModel;
using ErpSystem.Inventory.Companies;
using ErpSystem.Inventory.Orders;
using ErpSystem.Inventory.Reservations;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Units;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Shipments;

[MutationType]
public static class ShipmentPost
{
    [Description("Delivers what is promised to an order, or part of it: the shipment is written and posted at once.")]
    [Authorize("inventory.shipment.post")]
    [Fails<EntityNotFound>, Fails<InvalidInput>, Fails<NothingReserved>, Fails<StockShortage>, Fails<ShipmentIncomplete>]
    [Fails<InventoryOrderCancelled>, Fails<InventoryOrderOnHold>]
    [Fails<InventoryQuantityRefused>, Fails<InventoryPostingDateRefused>, Fails<InventoryPeriodLocked>]
    public static async Task<Shipment> ShipmentPostAsync(ShipmentPostInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var order = await db.LockOrderAsync(input.SalesOrderId, ct);
        order.ExpectDeliverable();
        var reservations = await db.LockReservationsAsync(order.Id, ct);
        var picks = await db.PicksAsync(order, reservations, input.Lines, ct);
        var posting = await db.PostingAsync(await db.CompanyAsync(ct), StockDocumentKind.Shipment, input.PostingDate, ct);
        var book = await db.OpenForIssueAsync([.. picks.Select(pick => pick.Key).Distinct()], ct);
        var moves = book.Post(posting, Picking.LinesOf(book, picks), () => Id<StockMove>.New(db.Time));
        var shipment = Shipment.Of(posting, order.Id, input.Note);
        await db.DeliverAsync(shipment, picks, moves, posting.CurrencyCode, ct);
        db.Shipments.Add(shipment);
        db.Publish(ShipmentPosted.Of(shipment, await db.ConcludeAsync(posting, book, moves, ct)));
        foreach (var reservation in picks.Select(pick => pick.Reservation).Distinct())
        {
            db.Touch(reservation);
            db.PublishReservation(reservation);
        }

        return shipment;
    }

    private static async Task DeliverAsync(
        this InventoryDbContext db,
        Shipment shipment,
        List<Pick> picks,
        IReadOnlyList<StockMove> moves,
        string currency,
        CancellationToken ct)
    {
        var costs = moves.ToLookup(move => move.LineNumber, move => -move.Amount);
        var deliveries = await db.DeliveriesAsync([.. picks.Select(pick => pick.Line.SalesOrderLineId)], ct);
        foreach (var pick in picks)
        {
            var line = shipment.Add(Id<ShipmentLine>.New(db.Time), pick, costs[shipment.Lines.Count + 1].Sum(), currency);
            pick.Reservation.Ship(pick.Line, pick.Quantity);
            if (!deliveries.TryGetValue(line.SalesOrderLineId, out var delivery))
            {
                delivery = new OrderLineDelivery(line.SalesOrderLineId, shipment.SalesOrderId, line.UnitCode);
                deliveries.Add(delivery.Id, delivery);
                db.OrderLineDeliveries.Add(delivery);
            }

            delivery.Ship(line.Quantity, line.Cost);
        }
    }
}

[Description("Without lines all that is promised leaves; without a posting date it is today in the company's time zone.")]
public sealed record ShipmentPostInput(
    Id<SalesOrder> SalesOrderId, DateOnly? PostingDate, string? Note, IReadOnlyList<ShipmentPostLineInput>? Lines, string IdempotencyKey);

[Description("The quantity may be in any unit that converts to the product's base unit.")]
public sealed record ShipmentPostLineInput(Id<SalesOrderLine> SalesOrderLineId, Quantity Quantity);
