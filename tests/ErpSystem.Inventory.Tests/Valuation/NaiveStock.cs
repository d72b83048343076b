namespace ErpSystem.Inventory.Tests.Valuation;

/// <summary>What a level of stock should be worth, recomputed from its whole history each time that somebody asks.</summary>
internal sealed class NaiveStock(bool average)
{
    private readonly List<(DateOnly Date, decimal Quantity, decimal Value)> history = [];

    public decimal Quantity => Replay().Sum(lot => lot.Quantity);

    public decimal Value => Replay().Sum(lot => lot.Value);

    public void Receive(DateOnly date, decimal quantity, decimal value) => history.Add((date, quantity, value));

    /// <summary>Takes a quantity and says what it cost.</summary>
    public decimal Issue(decimal quantity)
    {
        var before = Value;
        history.Add((default, -quantity, 0));
        return before - Value;
    }

    public void Revalue(DateOnly date, decimal value) => history.Add((date, 0, value));

    private List<(DateOnly Date, decimal Quantity, decimal Value)> Replay()
    {
        var lots = new List<(DateOnly Date, decimal Quantity, decimal Value)>();
        foreach (var (date, quantity, value) in history)
        {
            if (quantity < 0)
            {
                Take(lots, -quantity);
            }
            else if (quantity == 0)
            {
                lots = [(date, lots.Sum(lot => lot.Quantity), value)];
            }
            else
            {
                lots.Add((date, quantity, value));
                lots = average ? [(date, lots.Sum(lot => lot.Quantity), lots.Sum(lot => lot.Value))] : [.. lots.OrderBy(lot => lot.Date)];
            }
        }

        return lots;
    }

    private static void Take(List<(DateOnly Date, decimal Quantity, decimal Value)> lots, decimal wanted)
    {
        for (var i = 0; i < lots.Count; i++)
        {
            var (date, quantity, value) = lots[i];
            var taken = Math.Min(wanted, quantity);
            var cost = taken == quantity ? value : decimal.Round(value * taken / quantity, 2, MidpointRounding.AwayFromZero);
            lots[i] = (date, quantity - taken, value - cost);
            wanted -= taken;
        }

        lots.RemoveAll(lot => lot.Quantity == 0);
    }
}
