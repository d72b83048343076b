namespace ErpSystem.Inventory.Counts;

/// <summary>How far a count is.</summary>
public enum StockCountStatus
{
    Open,
    Posted,
    Cancelled,
}
