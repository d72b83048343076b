namespace ErpSystem.Inventory.Stock;

/// <summary>What a posting left behind: its entry in the stock ledger and its moves.</summary>
public sealed record PostedStock(StockDocument Document, IReadOnlyList<StockMove> Moves)
{
    /// <summary>The moves by line, as events tell them.</summary>
    public IReadOnlyList<PostedLine> Lines => [.. Moves.OrderBy(move => move.LineNumber).Select(PostedLine.Of)];
}
