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
public static class StockTransferPost
{
    [Description("Brings goods to another warehouse or location in one step; nothing of it is under way.")]
    [Authorize("inventory.stock_transfer.post")]
    [Fails<EntityNotFound>, Fails<InvalidInput>, Fails<InventoryArchived>, Fails<ProductNotStocked>, Fails<StockShortage>]
    [Fails<InventoryQuantityRefused>, Fails<InventoryPostingDateRefused>, Fails<InventoryPeriodLocked>]
    public static async Task<StockTransfer> StockTransferPostAsync(
        StockTransferPostInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var products = input.Lines.Select(line => line.ProductId).ToHashSet();
        var floor = await TransferFloor.HoldAsync(db, input.FromWarehouseId, input.ToWarehouseId, products, ct);
        var posting = await db.PostingAsync(floor.From.Company, StockDocumentKind.Transfer, input.PostingDate, ct);
        var transfer = floor.TransferOf(posting, input.Lines, input.Note, () => Id<StockTransferLine>.New(db.Time));
        var arriving = transfer.Lines.Select(line => TransferMoves.Arriving(transfer, line, line.Quantity)).ToList();
        var book = await db.OpenBookAsync([.. TransferMoves.Leaving(transfer), .. arriving], ct);
        var moves = transfer.FromWarehouseId == transfer.ToWarehouseId
            ? book.Relocate(posting, TransferMoves.Leaving(transfer), arriving, () => Id<StockMove>.New(db.Time))
            : Bring(book, posting, transfer, arriving, () => Id<StockMove>.New(db.Time));
        foreach (var line in transfer.Lines)
        {
            line.Arrive(line.Quantity, posting.CurrencyCode);
        }

        transfer.Arrive();
        db.StockTransfers.Add(transfer);
        var posted = await db.ConcludeAsync(posting, book, moves, ct);
        db.Publish(ValuationAdjusted.Of(transfer.Id, reason: null, transfer.Note, posted));
        return transfer;
    }

    private static List<StockMove> Bring(
        StockBook book, StockPosting posting, StockTransfer transfer, List<PostingLine> arriving, Func<Id<StockMove>> nextId)
    {
        var left = TransferMoves.Leave(book, posting, transfer, nextId);
        var values = left.ToDictionary(move => move.LineNumber, move => -move.Amount);
        return [.. left, .. book.Post(posting, [.. arriving.Select(line => line with { Amount = values[line.LineNumber] })], nextId)];
    }
}

[Description("Without a posting date it is today in the company's time zone.")]
public sealed record StockTransferPostInput(
    Id<Warehouse> FromWarehouseId,
    Id<Warehouse> ToWarehouseId,
    DateOnly? PostingDate,
    string? Note,
    IReadOnlyList<StockTransferLineInput> Lines,
    string IdempotencyKey);
