using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Inventory.Returns;

/// <summary>Goods may come back.</summary>
[EventConsumer]
internal static class WhenReturnAuthorized
{
    [Consumes("sales.return.authorized.v1", EventKind.Effect)]
    public static async Task ExpectAsync(ReceivedEvent<ReturnAuthorized> received, InventoryDbContext db, CancellationToken ct)
    {
        var (id, number, orderId, lines) = received.Payload;
        var authorized = await db.LockReturnAsync(id, create: true, ct);
        if (authorized!.SalesOrderId is not null)
        {
            return;
        }

        authorized.Authorize(number, orderId, lines.Select(line => new AuthorizedReturnLine(
            line.Id, id, line.OrderLineId, line.ProductId, line.WarehouseId, line.Quantity, line.Unit)));
    }
}

internal sealed record ReturnAuthorized(
    Id<ReturnAuthorization> ReturnAuthorizationId, string Number, Id<SalesOrder> OrderId, IReadOnlyList<ReturnAuthorized.Line> Lines)
{
    internal sealed record Line(
        Id<ReturnAuthorizationLine> Id,
        Id<SalesOrderLine> OrderLineId,
        Id<Product> ProductId,
        Id<Warehouse>? WarehouseId,
        decimal Quantity,
        string Unit);
}
