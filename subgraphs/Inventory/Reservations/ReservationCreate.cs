using System.ComponentModel;
using ErpSystem.Inventory.Persistence;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Units;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Reservations;

[MutationType]
public static class ReservationCreate
{
    [Description("Promises stock to order lines: all lines whole or none, unless less is welcome.")]
    [Authorize("inventory.reservation.create")]
    [Fails<EntityNotFound>, Fails<InvalidInput>, Fails<InventoryArchived>, Fails<ProductNotStocked>]
    [Fails<InventoryQuantityRefused>, Fails<StockShortage>, Fails<OrderLineAlreadyReserved>]
    public static async Task<Reservation> ReservationCreateAsync(
        ReservationCreateInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var request = new ReservationRequest(input.SalesOrderId, await LinesAsync(db, input, ct), input.AllowPartial ?? false);
        var number = await db.NextNumberAsync(DocumentNumbers.Reservation, ct);
        var book = await db.OpenForPromiseAsync([.. request.Lines.Select(line => new StockKey(line.ProductId, line.WarehouseId))], ct);
        var reservation = Reservation.Create(
            Id<Reservation>.New(db.Time), number, request, book, () => Id<ReservationLine>.New(db.Time), db.Time.GetUtcNow());
        db.Reservations.Add(reservation);
        await db.PublishLevelsAsync(book, ct);
        db.PublishReservation(reservation);
        return reservation;
    }

    private static async Task<IReadOnlyList<RequestedLine>> LinesAsync(
        InventoryDbContext db, ReservationCreateInput input, CancellationToken ct)
    {
        var stated = LinePath.Of(input.Lines).ToList();
        var warehouses = await db.HoldAsync(stated.Select(item => item.Line.WarehouseId), ct);
        var products = await db.HoldAsync(stated.Select(item => item.Line.ProductId), ct);
        var measures = await db.MeasuresAsync(products.Keys, ct);
        return [.. stated.Select(item => LineOf(item.Line, item.Path, warehouses, products, measures))];
    }

    private static RequestedLine LineOf(
        ReservationCreateLineInput line,
        LinePath path,
        Dictionary<Id<Warehouse>, Warehouse> warehouses,
        Dictionary<Id<Product>, Product> products,
        Measures measures)
    {
        var warehouse = warehouses.GetValueOrDefault(line.WarehouseId)
            ?? throw new DomainException(new EntityNotFound(line.WarehouseId) { Path = path.Field("warehouseId") });
        warehouse.ExpectOpen(path.Field("warehouseId"));
        var product = products.GetValueOrDefault(line.ProductId)
            ?? throw new DomainException(new EntityNotFound(line.ProductId) { Path = path.Field("productId") });
        product.ExpectMovable(path.Field("productId"));
        var quantity = measures.Positive(product, line.Quantity, path.Field("quantity"));
        return new RequestedLine(path.LineNumber, line.SalesOrderLineId, product.Id, warehouse.Id, quantity);
    }
}

[Description("All lines are promised whole or nothing is, unless allowPartial welcomes what there is and leaves the rest owed.")]
public sealed record ReservationCreateInput(
    Id<SalesOrder> SalesOrderId, IReadOnlyList<ReservationCreateLineInput> Lines, bool? AllowPartial, string IdempotencyKey);

[Description("What one order line wants from one warehouse.")]
public sealed record ReservationCreateLineInput(
    Id<SalesOrderLine> SalesOrderLineId, Id<Product> ProductId, Id<Warehouse> WarehouseId, Quantity Quantity);
