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
public sealed class StockBook(IEnumerable<StockLevel> levels, IEnumerable<LocationBalance> balances, IEnumerable<CostLayer> layers)
{
    private readonly Dictionary<StockKey, StockLevel> levels = levels.ToDictionary(level => new StockKey(level.ProductId, level.WarehouseId));

    private readonly Dictionary<(Id<Product>, Id<Location>), LocationBalance> balances =
        balances.ToDictionary(balance => (balance.ProductId, balance.LocationId));

    private readonly ILookup<StockKey, CostLayer> layers = layers.ToLookup(layer => new StockKey(layer.ProductId, layer.WarehouseId));

    private readonly Dictionary<StockKey, CostStack> stacks = [];

    private readonly HashSet<StockLevel> changed = [];

    /// <summary>The levels that this operation has changed.</summary>
    public IReadOnlyCollection<StockLevel> Changed => changed;

    /// <summary>The cost layers that this operation has made.</summary>
    public IEnumerable<CostLayer> NewLayers => stacks.Values.SelectMany(stack => stack.Added);

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
            if (line.Quantity.Value < 0 && Math.Min(Free(level, line), balance.OnHand) is var free && free < -line.Quantity.Value)
            {
                missing.Add(Short(line, free));
                continue;
            }

            moves.Add(line.Quantity.Value < 0 ? Issue(posting, line, level, nextId()) : Receive(posting, line, level, nextId()));
            balance.Change(line.Quantity.Value);
        }

        return missing is []
            ? moves
            : throw new DomainException(new StockShortage([.. missing.OrderBy(line => line.LineNumber)]));
    }

    /// <summary>Moves goods inside their warehouse: what the warehouse has, has promised and is worth stays as it is.</summary>
    public IReadOnlyList<StockMove> Relocate(
        StockPosting posting, IReadOnlyList<PostingLine> leaving, IReadOnlyList<PostingLine> arriving, Func<Id<StockMove>> nextId)
    {
        var moves = new List<StockMove>(2 * leaving.Count);
        var missing = new List<StockShortageLine>();
        foreach (var (from, to) in leaving.Zip(arriving))
        {
            var place = balances[(from.ProductId, from.LocationId)];
            if (place.OnHand < to.Quantity.Value)
            {
                missing.Add(Short(from, place.OnHand));
                continue;
            }

            var cost = Level(from.ProductId, from.WarehouseId).AverageCost;
            var value = Amounts.ValueOf(to.Quantity.Value, cost, posting.CurrencyCode);
            place.Change(from.Quantity.Value);
            balances[(to.ProductId, to.LocationId)].Change(to.Quantity.Value);
            moves.Add(StockMove.Of(nextId(), posting, from, cost, -value));
            moves.Add(StockMove.Of(nextId(), posting, to, cost, value));
        }

        return missing is [] ? moves : throw new DomainException(new StockShortage(missing));
    }

    /// <summary>The goods that are there are worth this from now on.</summary>
    public StockMove Revalue(StockPosting posting, PostingLine line, decimal value, Id<StockMove> id)
    {
        var level = Level(line.ProductId, line.WarehouseId);
        var change = value - level.StockValue;
        Stack(level).Revalue(posting, line.LineNumber, value);
        level.Revalue(value);
        return StockMove.Of(id, posting, line, level.AverageCost, change);
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

    /// <summary>The level of a key that the operation has locked; none where there never was any stock.</summary>
    public StockLevel? Find(Id<Product> product, Id<Warehouse> warehouse) => levels.GetValueOrDefault(new StockKey(product, warehouse));

    /// <summary>The places in a warehouse that hold a product, in one order for everybody.</summary>
    public IEnumerable<LocationBalance> PlacesOf(Id<Product> product, Id<Warehouse> warehouse)
    {
        return balances.Values
            .Where(balance => balance.ProductId == product && balance.WarehouseId == warehouse && balance.OnHand > 0)
            .OrderBy(balance => balance.LocationId);
    }

    // A promise never stands in the way of its own delivery.
    private static decimal Free(StockLevel level, PostingLine line)
    {
        return line.Promised ? Math.Min(level.Reserved, level.OnHand) : level.Available;
    }

    private StockMove Issue(StockPosting posting, PostingLine line, StockLevel level, Id<StockMove> id)
    {
        var quantity = -line.Quantity.Value;
        var value = Stack(level).Take(quantity, posting.CurrencyCode);
        if (line.Promised)
        {
            level.Release(quantity);
        }

        level.Issue(quantity, value);
        return StockMove.Of(id, posting, line, Amounts.AtScale(value / quantity, Amounts.CostScale), -value);
    }

    private StockMove Receive(StockPosting posting, PostingLine line, StockLevel level, Id<StockMove> id)
    {
        var quantity = line.Quantity.Value;
        var cost = line.Amount is { } amount
            ? Amounts.AtScale(amount / quantity, Amounts.CostScale)
            : line.UnitCost ?? (level.Costed ? level.AverageCost : throw new DomainException(new UnitCostRequired(line.ProductId)));
        var value = line.Amount ?? Amounts.ValueOf(quantity, cost, posting.CurrencyCode);
        Stack(level).Add(posting, line.LineNumber, quantity, value);
        level.Receive(quantity, value);
        return StockMove.Of(id, posting, line, cost, value);
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

    private CostStack Stack(StockLevel level)
    {
        var key = new StockKey(level.ProductId, level.WarehouseId);
        if (!stacks.TryGetValue(key, out var stack))
        {
            stack = new CostStack(level, layers[key]);
            stacks.Add(key, stack);
        }

        return stack;
    }
}
