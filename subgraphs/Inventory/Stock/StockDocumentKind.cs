namespace ErpSystem.Inventory.Stock;

/// <summary>Which kind of document moved goods or changed what they are worth.</summary>
public enum StockDocumentKind
{
    /// <summary>Goods came in from outside.</summary>
    Receipt,

    /// <summary>Goods left for a customer.</summary>
    Shipment,

    /// <summary>Goods came back from a customer.</summary>
    Return,

    /// <summary>Stock was put right by hand.</summary>
    Adjustment,

    /// <summary>Stock was put right by counting.</summary>
    Count,

    /// <summary>Goods changed their place.</summary>
    Transfer,

    /// <summary>The same goods are worth more or less.</summary>
    Revaluation,
}
