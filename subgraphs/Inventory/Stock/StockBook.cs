using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Stock;

/// <summary>The stock levels that one operation has locked: every change of stock and every promise goes through here.</summary>
/// <remarks>
/// The rows are locked before they are read, in one order for everybody, so that what is decided here still holds at commit;
/// the check constraints of the tables are the second line of defence, not the first.
/// </remarks>
public sealed class StockBook(IEnumerable<StockLevel> levels, IEnumerable<LocationBalance> balances)
{
    private readonly Dictionary<StockKey, StockLevel> levels = levels.ToDictionary(level => new StockKey(level.ProductId, level.WarehouseId));

    private readonly Dictionary<(Id<Product>, Id<Location>), LocationBalance> balances =
        balances.ToDictionary(balance => (balance.ProductId, balance.LocationId));

    private readonly HashSet<StockLevel> changed = [];

    /// <summary>The levels that this operation has changed.</summary>
    public IReadOnlyCollection<StockLevel> Changed => changed;

    /// <summary>Posts all lines or, when goods are missing or promised to others, none of them.</summary>
    public IReadOnlyList<StockMove> Post(StockPosting posting, IReadOnlyList<PostingLine> lines, Func<Id<StockMove>> nextId)
    {
        var moves = new List<StockMove>(lines.Count);
        var missing = new List<StockShortageLine>();
        // What comes in first: a document that moves goods from shelf to shelf must not fail for want of them.
        foreach (var line in lines.OrderByDescending(line => line.Quantity.Value > 0))
        {
            var level = Level(line.ProductId, line.WarehouseId);
            var balance = balances[(line.ProductId, line.LocationId)];
            if (line.Quantity.Value < 0 && Math.Min(level.Available, balance.OnHand) is var free && free < -line.Quantity.Value)
            {
                missing.Add(Short(line, free));
                continue;
            }

            moves.Add(StockMove.Of(nextId(), posting, line, Apply(line, level)));
            balance.Change(line.Quantity.Value);
        }

        return missing is []
            ? moves
            : throw new DomainException(new StockShortage([.. missing.OrderBy(line => line.LineNumber)]));
    }

    /// <summary>Promises up to the quantity and says how much it was.</summary>
    public decimal Reserve(Id<Product> product, Id<Warehouse> warehouse, decimal quantity)
    {
        if (!levels.TryGetValue(new StockKey(product, warehouse), out var level) || level.Available <= 0)
        {
            return 0;
        }

        var granted = Math.Min(level.Available, quantity);
        level.Reserve(granted);
        changed.Add(level);
        return granted;
    }

    public void Release(Id<Product> product, Id<Warehouse> warehouse, decimal quantity)
    {
        if (quantity != 0)
        {
            Level(product, warehouse).Release(quantity);
        }
    }

    public decimal Available(Id<Product> product, Id<Warehouse> warehouse)
    {
        return levels.TryGetValue(new StockKey(product, warehouse), out var level) ? level.Available : 0;
    }

    private static decimal Apply(PostingLine line, StockLevel level)
    {
        if (line.Quantity.Value < 0)
        {
            level.Issue(-line.Quantity.Value);
            return level.AverageCost;
        }

        var cost = line.UnitCost
            ?? (level.Costed ? level.AverageCost : throw new DomainException(new UnitCostRequired(line.ProductId)));
        level.Receive(line.Quantity.Value, cost);
        return cost;
    }

    private static StockShortageLine Short(PostingLine line, decimal free)
    {
        return new StockShortageLine(
            line.LineNumber,
            line.ProductId,
            line.WarehouseId,
            new Quantity(-line.Quantity.Value, line.Quantity.Unit),
            new Quantity(free, line.Quantity.Unit));
    }

    private StockLevel Level(Id<Product> product, Id<Warehouse> warehouse)
    {
        var level = levels[new StockKey(product, warehouse)];
        changed.Add(level);
        return level;
    }
}
