using ErpSystem.Inventory.Stock;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Transfers;

/// <summary>The moves of a transfer: what leaves keeps its value until it arrives.</summary>
internal static class TransferMoves
{
    public static List<PostingLine> Leaving(StockTransfer transfer)
    {
        return
        [
            .. transfer.Lines.Select(line => new PostingLine(
                line.LineNumber,
                line.ProductId,
                transfer.FromWarehouseId,
                line.FromLocationId,
                new Quantity(-line.Quantity, line.UnitCode),
                UnitCost: null)),
        ];
    }

    public static PostingLine Arriving(StockTransfer transfer, StockTransferLine line, decimal quantity)
    {
        return new PostingLine(
            line.LineNumber, line.ProductId, transfer.ToWarehouseId, line.ToLocationId, new Quantity(quantity, line.UnitCode), UnitCost: null);
    }

    /// <summary>Takes the goods from where they lie; they are under way with what they are worth.</summary>
    public static IReadOnlyList<StockMove> Leave(
        StockBook book, StockPosting posting, StockTransfer transfer, Func<Id<StockMove>> nextId)
    {
        var moves = book.Post(posting, Leaving(transfer), nextId);
        var values = moves.ToDictionary(move => move.LineNumber, move => -move.Amount);
        foreach (var line in transfer.Lines)
        {
            line.Leave(values[line.LineNumber]);
        }

        return moves;
    }
}
