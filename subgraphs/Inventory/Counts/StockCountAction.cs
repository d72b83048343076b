namespace ErpSystem.Inventory.Counts;

/// <summary>What may be done with a count in its present state.</summary>
public enum StockCountAction
{
    /// <summary>Write down what was found.</summary>
    Record,

    /// <summary>Move the differences.</summary>
    Post,

    /// <summary>Give it up.</summary>
    Cancel,
}
