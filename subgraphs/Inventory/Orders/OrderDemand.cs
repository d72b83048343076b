using ErpSystem.Inventory.Persistence;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Reservations;
using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Units;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Orders;

/// <summary>Turns what an order wants into promises.</summary>
internal static class OrderDemand
{
    /// <summary>Promises what the order wants as it stands now, unless something newer was heard of it; an order that can never be served is rejected whole.</summary>
    public static async Task DemandAsync(
        this InventoryDbContext db, OrderSnapshot order, int version, DemandedOrder demanded, CancellationToken ct)
    {
        if (!order.Demand(version, demanded.Number, demanded.ShipPolicy))
        {
            return;
        }

        var known = await db.LockReservationsAsync(order.Id, ct);
        var lines = await db.WithWarehousesAsync(demanded.Lines, known, ct);
        var (wanted, refused) = await db.JudgeAsync(lines, demanded.RequestedDate, ct);
        if (refused is [var first, ..])
        {
            db.Publish(new ReservationRejected(order.Id, demanded.Number, first.Reason, first.Message, refused));
            return;
        }

        // Lines that somebody reserved by hand in another reservation stay there.
        var reservation = known.OrderBy(item => item.Id).FirstOrDefault();
        var elsewhere = known.Where(item => item != reservation).SelectMany(item => item.Lines).Where(line => line.Open)
            .Select(line => line.SalesOrderLineId).ToHashSet();
        wanted.RemoveAll(line => elsewhere.Contains(line.SalesOrderLineId));
        if (reservation is not null || wanted.Count > 0)
        {
            await db.PromiseAsync(order, reservation, wanted, ct);
        }
    }

    private static async Task PromiseAsync(
        this InventoryDbContext db, OrderSnapshot order, Reservation? reservation, List<RequestedLine> wanted, CancellationToken ct)
    {
        var keys = wanted.Select(line => new StockKey(line.ProductId, line.WarehouseId))
            .Concat(reservation?.Lines.Select(line => new StockKey(line.ProductId, line.WarehouseId)) ?? []);
        var number = reservation is null ? await db.NextNumberAsync(DocumentNumbers.Reservation, ct) : reservation.Number;
        var book = await db.OpenForPromiseAsync(keys.ToHashSet(), ct);
        if (reservation is null)
        {
            var request = new ReservationRequest(order.Id, wanted, AllowPartial: true);
            reservation = Reservation.Create(
                Id<Reservation>.New(db.Time), number, request, book, () => Id<ReservationLine>.New(db.Time), db.Time.GetUtcNow());
            db.Reservations.Add(reservation);
        }
        else
        {
            reservation.Demand(wanted, book, () => Id<ReservationLine>.New(db.Time));
            db.Touch(reservation);
        }

        await db.PublishLevelsAsync(book, ct);
        db.PublishReservation(reservation);
    }

    private static async Task<(List<RequestedLine> Wanted, List<ReservationRejected.Line> Refused)> JudgeAsync(
        this InventoryDbContext db, IReadOnlyList<DemandedLine> lines, DateOnly? requestedDate, CancellationToken ct)
    {
        var warehouses = await db.HoldAsync(lines.Select(line => line.WarehouseId).OfType<Id<Warehouse>>(), ct);
        var products = await db.HoldAsync(lines.Select(line => line.ProductId), ct);
        var measures = await db.MeasuresAsync(products.Keys, ct);
        var wanted = new List<RequestedLine>();
        var refused = new List<ReservationRejected.Line>();
        foreach (var line in lines)
        {
            var product = products.GetValueOrDefault(line.ProductId);
            var warehouse = line.WarehouseId is { } id ? warehouses.GetValueOrDefault(id) : null;
            if (RefusalOf(product, warehouse) is var (code, message))
            {
                refused.Add(new ReservationRejected.Line(line.Id, line.ProductId.ToString(), code, message));
                continue;
            }

            Add(measures, product!, warehouse!, line, requestedDate, wanted, refused);
        }

        return (wanted, refused);
    }

    private static (string Code, string Message)? RefusalOf(Product? product, Warehouse? warehouse) => (product, warehouse) switch
    {
        (null, _) => ("PRODUCT_UNKNOWN", "There is no such product."),
        ({ Stocked: false }, _) => ("PRODUCT_NOT_STOCKED", "The product has no stock."),
        ({ Archived: true }, _) => ("PRODUCT_ARCHIVED", "The product is no longer in the range."),
        (_, null) => ("WAREHOUSE_UNKNOWN", "The line names no warehouse that is known."),
        (_, { Archived: true }) => ("WAREHOUSE_ARCHIVED", "The warehouse is closed."),
        _ => null,
    };

    private static void Add(
        Measures measures,
        Product product,
        Warehouse warehouse,
        DemandedLine line,
        DateOnly? requestedDate,
        List<RequestedLine> wanted,
        List<ReservationRejected.Line> refused)
    {
        var stated = new Quantity(line.Quantity, line.Unit);
        try
        {
            wanted.Add(new RequestedLine(line.LineNumber, line.Id, product.Id, warehouse.Id, measures.Positive(product, stated, []))
            {
                OrderQuantity = stated,
                NeedBy = line.PromiseDate ?? requestedDate,
            });
        }
        catch (DomainException exception) when (exception.Error is InventoryQuantityRefused refusal)
        {
            refused.Add(new ReservationRejected.Line(line.Id, product.Id.ToString(), refusal.Code, refusal.Message));
        }
    }
}
