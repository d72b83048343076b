using System.ComponentModel;
using ErpSystem.Inventory.Companies;
using ErpSystem.Inventory.Persistence;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Units;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Transfers;

[MutationType]
public static class StockTransferReceive
{
    [Description("Takes in what has arrived of a transfer; the rest stays under way.")]
    [Authorize("inventory.stock_transfer.receive")]
    [Fails<EntityNotFound>, Fails<InvalidInput>, Fails<InventoryArchived>, Fails<ProductNotStocked>, Fails<StockTransferNotInTransit>]
    [Fails<InventoryQuantityRefused>, Fails<InventoryPostingDateRefused>, Fails<InventoryPeriodLocked>]
    public static async Task<StockTransfer> StockTransferReceiveAsync(
        StockTransferReceiveInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var transfer = await db.LockAsync(input.StockTransferId, ct);
        transfer.Expect(input.ExpectedVersion);
        await db.StockTransferLines.AsTracking().Where(line => line.StockTransferId == transfer.Id).OrderBy(line => line.LineNumber).LoadAsync(ct);
        var floor = await db.HoldFloorAsync(transfer.ToWarehouseId, transfer.Lines.Select(line => line.ProductId), ct);
        var date = await db.PostingDateAsync(floor.Company, input.PostingDate, ct);
        var posting = transfer.Receive(date, db.Time.GetUtcNow(), floor.Company.CurrencyCode);
        var arriving = ArrivingOf(transfer, floor, input.Lines)
            .Select(item => TransferMoves.Arriving(transfer, item.Line, item.Quantity) with { Amount = item.Line.Arrive(item.Quantity, posting.CurrencyCode) })
            .ToList();
        transfer.Conclude();
        var posted = await db.PostAsync(posting, arriving, ct);
        db.Publish(ValuationAdjusted.Of(transfer.Id, reason: null, transfer.Note, posted));
        return transfer;
    }

    private static List<(StockTransferLine Line, decimal Quantity)> ArrivingOf(
        StockTransfer transfer, WarehouseFloor floor, IReadOnlyList<StockTransferReceiveLineInput>? stated)
    {
        if (stated is null)
        {
            return [.. transfer.Lines.Where(line => line.InTransit > 0).Select(line => (line, line.InTransit))];
        }

        var seen = new HashSet<int>();
        return [.. LinePath.Of(stated).Select(item => ArrivingOf(transfer, floor, item.Line, item.Path, seen))];
    }

    private static (StockTransferLine Line, decimal Quantity) ArrivingOf(
        StockTransfer transfer, WarehouseFloor floor, StockTransferReceiveLineInput stated, LinePath path, HashSet<int> seen)
    {
        var line = transfer.Lines.FirstOrDefault(known => known.LineNumber == stated.LineNumber);
        if (line is null || !seen.Add(stated.LineNumber))
        {
            throw new DomainException(new InvalidInput("The transfer has no such line, or it is stated twice.", [.. path.Field("lineNumber")]));
        }

        var quantity = floor.Measures.Positive(floor.Product(line.ProductId, path), stated.Quantity, path.Field("quantity"));
        return quantity.Value <= line.InTransit
            ? (line, quantity.Value)
            : throw new DomainException(new InvalidInput("More has arrived than was under way.", [.. path.Field("quantity")]));
    }
}

[Description("Without lines all that is under way has arrived; without a posting date it is today in the company's time zone.")]
public sealed record StockTransferReceiveInput(
    Id<StockTransfer> StockTransferId,
    DateOnly? PostingDate,
    IReadOnlyList<StockTransferReceiveLineInput>? Lines,
    string IdempotencyKey,
    int? ExpectedVersion);

[Description("How much of a line of the transfer has arrived.")]
public sealed record StockTransferReceiveLineInput(int LineNumber, Quantity Quantity);
