namespace ErpSystem.Inventory.Transfers;

/// <summary>What may be done with a transfer in its present state.</summary>
public enum StockTransferAction
{
    /// <summary>Take in what has arrived.</summary>
    Receive,
}
