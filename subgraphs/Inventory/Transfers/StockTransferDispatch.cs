using System.ComponentModel;
using ErpSystem.Inventory.Companies;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Units;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Transfers;

[MutationType]
public static class StockTransferDispatch
{
    [Description("Sends goods to another warehouse; they are under way until they are received there.")]
    [Authorize("inventory.stock_transfer.dispatch")]
    [Fails<EntityNotFound>, Fails<InvalidInput>, Fails<InventoryArchived>, Fails<ProductNotStocked>, Fails<StockShortage>]
    [Fails<InventoryQuantityRefused>, Fails<InventoryPostingDateRefused>, Fails<InventoryPeriodLocked>]
    public static async Task<StockTransfer> StockTransferDispatchAsync(
        StockTransferDispatchInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        if (input.FromWarehouseId == input.ToWarehouseId)
        {
            throw new DomainException(new InvalidInput("Inside a warehouse nothing is under way: post the transfer in one step.", "input", "toWarehouseId"));
        }

        var products = input.Lines.Select(line => line.ProductId).ToHashSet();
        var floor = await TransferFloor.HoldAsync(db, input.FromWarehouseId, input.ToWarehouseId, products, ct);
        var posting = await db.PostingAsync(floor.From.Company, StockDocumentKind.Transfer, input.PostingDate, ct);
        var transfer = floor.TransferOf(posting, input.Lines, input.Note, () => Id<StockTransferLine>.New(db.Time));
        var book = await db.OpenBookAsync(TransferMoves.Leaving(transfer), ct);
        var moves = TransferMoves.Leave(book, posting, transfer, () => Id<StockMove>.New(db.Time));
        db.StockTransfers.Add(transfer);
        var posted = await db.ConcludeAsync(posting, book, moves, ct);
        db.Publish(ValuationAdjusted.Of(transfer.Id, reason: null, transfer.Note, posted));
        return transfer;
    }
}

[Description("Without a posting date it is today in the company's time zone.")]
public sealed record StockTransferDispatchInput(
    Id<Warehouse> FromWarehouseId,
    Id<Warehouse> ToWarehouseId,
    DateOnly? PostingDate,
    string? Note,
    IReadOnlyList<StockTransferLineInput> Lines,
    string IdempotencyKey);
