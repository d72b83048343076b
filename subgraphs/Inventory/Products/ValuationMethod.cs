namespace ErpSystem.Inventory.Products;

/// <summary>What goods cost that leave: the oldest goods' cost, or the average of what is there.</summary>
public enum ValuationMethod
{
    /// <summary>First in, first out: goods leave at the cost of those that came first.</summary>
    Fifo,

    /// <summary>Goods leave at the average cost of all that lie there.</summary>
    MovingAverage,
}
