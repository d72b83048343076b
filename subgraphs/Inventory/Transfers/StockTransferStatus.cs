namespace ErpSystem.Inventory.Transfers;

/// <summary>Where the goods of a transfer are.</summary>
public enum StockTransferStatus
{
    /// <summary>Some of them are under way.</summary>
    InTransit,

    /// <summary>All of them have arrived.</summary>
    Received,
}
