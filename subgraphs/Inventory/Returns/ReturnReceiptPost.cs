using System.ComponentModel;
using ErpSystem.Inventory.Companies;
using ErpSystem.Inventory.Orders;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Units;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Returns;

[MutationType]
public static class ReturnReceiptPost
{
    [Description("Takes goods back that Sales has authorized: never more than have left, at what they had cost then.")]
    [Authorize("inventory.return_receipt.post")]
    [Fails<EntityNotFound>, Fails<InvalidInput>, Fails<InventoryArchived>, Fails<ProductNotStocked>, Fails<ReturnNotAuthorized>, Fails<ReturnExceeded>]
    [Fails<InventoryQuantityRefused>, Fails<InventoryPostingDateRefused>, Fails<InventoryPeriodLocked>]
    public static async Task<ReturnReceipt> ReturnReceiptPostAsync(
        ReturnReceiptPostInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var stated = LinePath.Of(input.Lines).ToList();
        var authorized = await db.LockReturnAsync(input.ReturnAuthorizationId, create: false, ct)
            ?? throw new DomainException(new ReturnNotAuthorized(input.ReturnAuthorizationId));
        var order = await db.LockOrderAsync(authorized.ExpectOpen(), ct);
        var floor = await db.HoldFloorAsync(input.WarehouseId, authorized.Lines.Select(line => line.ProductId), ct);
        var known = await db.ReturnedAsync(authorized, ct);
        var posting = await db.PostingAsync(floor.Company, StockDocumentKind.Return, input.PostingDate, ct);
        var receipt = ReturnReceipt.Of(posting, authorized.Id, order.Id, floor.Warehouse.Id, input.Note);
        foreach (var (path, line) in stated)
        {
            receipt.Add(known.Take(receipt, floor, line, path, Id<ReturnReceiptLine>.New(db.Time)));
        }

        db.ReturnReceipts.Add(receipt);
        var restocked = receipt.Lines.Where(line => line.Condition == ReturnCondition.Restock)
            .Select(line => PostingLineOf(receipt, line)).ToList();
        var posted = await db.PostAsync(posting, restocked, ct);
        db.Publish(ReturnReceived.Of(receipt, posted.Document));
        return receipt;
    }

    private static PostingLine PostingLineOf(ReturnReceipt receipt, ReturnReceiptLine line)
    {
        return new PostingLine(
            line.LineNumber, line.ProductId, receipt.WarehouseId, line.LocationId, new Quantity(line.Quantity, line.UnitCode), UnitCost: null)
        {
            Amount = line.Cost,
        };
    }

    private static async Task<ReturnAllowance> ReturnedAsync(this InventoryDbContext db, AuthorizedReturn authorized, CancellationToken ct)
    {
        var ids = authorized.Lines.Select(line => line.Id).ToList();
        var returned = await db.ReturnReceiptLines
            .Where(line => ids.Contains(line.ReturnLineId))
            .GroupBy(line => line.ReturnLineId)
            .Select(group => new { group.Key, Quantity = group.Sum(line => line.Quantity) })
            .ToDictionaryAsync(row => row.Key, row => row.Quantity, ct);
        var deliveries = await db.DeliveriesAsync([.. authorized.Lines.Select(line => line.SalesOrderLineId).Distinct()], ct);
        return new ReturnAllowance(authorized, returned, deliveries);
    }
}

[Description("Without a posting date it is today in the company's time zone.")]
public sealed record ReturnReceiptPostInput(
    Id<ReturnAuthorization> ReturnAuthorizationId,
    Id<Warehouse> WarehouseId,
    DateOnly? PostingDate,
    string? Note,
    IReadOnlyList<ReturnReceiptPostLineInput> Lines,
    string IdempotencyKey);

[Description("The quantity may be in any unit that converts to the product's base unit; the location is where restocked goods go.")]
public sealed record ReturnReceiptPostLineInput(
    Id<ReturnAuthorizationLine> ReturnLineId, Quantity Quantity, ReturnCondition Condition, Id<Location>? LocationId);
