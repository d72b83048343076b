using System.ComponentModel;
using ErpSystem.Inventory.Companies;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Units;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Receipts;

[MutationType]
public static class GoodsReceiptPost
{
    [Description("Brings goods in at a cost: the receipt is written and posted at once.")]
    [Authorize("inventory.goods_receipt.post")]
    [Fails<EntityNotFound>, Fails<InvalidInput>, Fails<InventoryArchived>, Fails<ProductNotStocked>]
    [Fails<InventoryQuantityRefused>, Fails<InventoryPostingDateRefused>, Fails<InventoryPeriodLocked>]
    public static async Task<GoodsReceipt> GoodsReceiptPostAsync(
        GoodsReceiptPostInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var stated = LinePath.Of(input.Lines).ToList();
        var floor = await db.HoldFloorAsync(input.WarehouseId, stated.Select(item => item.Line.ProductId), ct);
        var lines = stated.Select(item => LineOf(floor, item.Line, item.Path)).ToList();
        var posting = await db.PostingAsync(floor.Company, StockDocumentKind.Receipt, input.PostingDate, ct);

        var receipt = GoodsReceipt.Of(posting, floor.Warehouse.Id, input.ExternalReference);
        foreach (var line in lines)
        {
            receipt.Add(Id<GoodsReceiptLine>.New(db.Time), line);
        }

        db.GoodsReceipts.Add(receipt);
        db.Publish(GoodsReceiptPosted.Of(receipt, await db.PostAsync(posting, lines, ct)));
        return receipt;
    }

    private static PostingLine LineOf(WarehouseFloor floor, GoodsReceiptPostLineInput line, LinePath path)
    {
        var product = floor.Product(line.ProductId, path);
        return new PostingLine(
            path.LineNumber,
            product.Id,
            floor.Warehouse.Id,
            floor.Location(line.LocationId, path),
            floor.Measures.Positive(product, line.Quantity, path.Field("quantity")),
            UnitCosts.Of(line.UnitCost, path));
    }
}

[Description("Without a posting date it is today in the company's time zone.")]
public sealed record GoodsReceiptPostInput(
    Id<Warehouse> WarehouseId,
    DateOnly? PostingDate,
    string? ExternalReference,
    IReadOnlyList<GoodsReceiptPostLineInput> Lines,
    string IdempotencyKey);

[Description("The quantity may be in any unit that converts to the product's base unit; the cost is that of one base unit in the company's currency.")]
public sealed record GoodsReceiptPostLineInput(Id<Product> ProductId, Id<Location>? LocationId, Quantity Quantity, decimal UnitCost);
