namespace ErpSystem.Inventory.Stock;

/// <summary>Which document moved the goods.</summary>
public enum StockMoveKind
{
    Receipt,
    Adjustment,
    Count,
}
