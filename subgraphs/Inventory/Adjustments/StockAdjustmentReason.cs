namespace ErpSystem.Inventory.Adjustments;

/// <summary>Why stock is put right by hand.</summary>
public enum StockAdjustmentReason
{
    Found,
    Lost,
    Damaged,
    Expired,
    InternalUse,
    Correction,
}
