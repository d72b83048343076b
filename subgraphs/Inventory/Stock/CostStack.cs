using ErpSystem.Inventory.Products;

namespace ErpSystem.Inventory.Stock;

/// <summary>The open cost layers of one stock level, in the order in which goods leave: by posting date, then as recorded.</summary>
/// <remarks>
/// Both methods take from the first layer. Under first in, first out each receipt keeps its layer; under moving average what comes in
/// absorbs what is there, so that one layer is open and a share of it is the average. A back-dated receipt is a layer at its date:
/// what has left before keeps its cost.
/// </remarks>
public sealed class CostStack(StockLevel level, IEnumerable<CostLayer> layers)
{
    private readonly List<CostLayer> open = [.. layers.OrderBy(layer => layer.PostingDate).ThenBy(layer => layer.Number)];

    private readonly List<CostLayer> added = [];

    /// <summary>The layers that were not there before.</summary>
    public IReadOnlyList<CostLayer> Added => added;

    /// <summary>Takes goods and gives what they cost.</summary>
    public decimal Take(decimal quantity, string currency)
    {
        var cost = 0m;
        for (var rest = quantity; rest > 0;)
        {
            var layer = open[0];
            var taken = Math.Min(rest, layer.RemainingQuantity);
            cost += layer.Take(taken, currency);
            rest -= taken;
            if (layer.RemainingQuantity == 0)
            {
                open.RemoveAt(0);
            }
        }

        return cost;
    }

    public void Add(StockPosting posting, int lineNumber, decimal quantity, decimal value)
    {
        var layer = CostLayer.Of(level, posting, lineNumber, quantity, value);
        added.Add(layer);
        if (level.ValuationMethod == ValuationMethod.MovingAverage)
        {
            FoldInto(layer);
            return;
        }

        var place = open.FindIndex(other => other.PostingDate > layer.PostingDate);
        open.Insert(place < 0 ? open.Count : place, layer);
    }

    /// <summary>All goods are worth this from now on; they become one layer.</summary>
    public void Revalue(StockPosting posting, int lineNumber, decimal value)
    {
        var layer = CostLayer.Of(level, posting, lineNumber, 0, 0);
        added.Add(layer);
        FoldInto(layer);
        layer.Revalue(value);
    }

    private void FoldInto(CostLayer layer)
    {
        foreach (var other in open)
        {
            layer.Absorb(other);
        }

        open.Clear();
        open.Add(layer);
    }
}
