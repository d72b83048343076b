using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Tests.Valuation;

/// <summary>Four products in three warehouses, half of them at moving average, moved at random through the stock book.</summary>
internal sealed class RandomStock
{
    private readonly Random random;
    private readonly List<LocationBalance> balances = [];
    private readonly List<CostLayer> layers = [];
    private readonly Dictionary<StockLevel, NaiveStock> naive = [];
    private readonly Dictionary<StockLevel, Id<Location>> places = [];

    public RandomStock(int seed)
    {
        random = new Random(seed);
        foreach (var (product, warehouse) in from p in Enumerable.Range(1, 4) from w in Enumerable.Range(1, 3) select (p, w))
        {
            var method = product % 2 == 0 ? ValuationMethod.MovingAverage : ValuationMethod.Fifo;
            var level = new StockLevel(
                DemoId.Of<StockLevel>((product * 10) + warehouse), DemoId.Of<Product>(product), DemoId.Of<Warehouse>(warehouse), "pcs", method);
            var place = DemoId.Of<Location>(warehouse);
            Levels.Add(level);
            places.Add(level, place);
            balances.Add(new LocationBalance(level.ProductId, place, level.WarehouseId, "pcs"));
            naive.Add(level, new NaiveStock(method == ValuationMethod.MovingAverage));
        }
    }

    public List<StockLevel> Levels { get; } = [];

    public List<StockDocument> Documents { get; } = [];

    public void Step()
    {
        var level = Levels[random.Next(Levels.Count)];
        switch (random.Next(10))
        {
            case < 4:
                Receive(level);
                break;
            case < 7 when level.OnHand > 0:
                Issue(level, random.Next(4) == 0 ? level.OnHand : Part(level));
                break;
            case 7 when level.OnHand > 0:
                Transfer(level);
                break;
            case 8 when level.OnHand > 0 && random.Next(5) == 0:
                Revalue(level);
                break;
            case 9 when level.Costed:
                Found(level);
                break;
        }
    }

    public void Drain()
    {
        foreach (var level in Levels.Where(level => level.OnHand > 0))
        {
            Issue(level, level.OnHand);
        }
    }

    public void Check()
    {
        foreach (var level in Levels)
        {
            Assert.Equal((naive[level].Quantity, naive[level].Value), (level.OnHand, level.StockValue));
            var own = layers.Where(layer => layer.ProductId == level.ProductId && layer.WarehouseId == level.WarehouseId).ToList();
            Assert.Equal((level.OnHand, level.StockValue), (own.Sum(layer => layer.RemainingQuantity), own.Sum(layer => layer.RemainingValue)));
            Assert.True(level.OnHand != 0 || level.StockValue == 0);
            Assert.All(own, layer => Assert.True(layer.RemainingValue >= 0 && (layer.RemainingQuantity > 0 || layer.RemainingValue == 0)));
        }

        Assert.Equal(Levels.Sum(level => level.StockValue), Documents.Sum(document => document.Value));
    }

    public StockPosting Posting(StockDocumentKind kind, DateOnly date)
    {
        return new StockPosting(kind, Guid.NewGuid(), "X", date, DateTimeOffset.UnixEpoch, "EUR");
    }

    public PostingLine Line(StockLevel level, decimal quantity)
    {
        return new PostingLine(1, level.ProductId, level.WarehouseId, places[level], new Quantity(quantity, "pcs"), null);
    }

    public IReadOnlyList<StockMove> Post(StockPosting posting, IReadOnlyList<PostingLine> lines)
    {
        var book = Book();
        var moves = book.Post(posting, lines, NextId);
        Keep(posting, book, moves);
        return moves;
    }

    private StockBook Book() => new(Levels, balances, layers.Where(layer => layer.RemainingQuantity > 0));

    private void Keep(StockPosting posting, StockBook book, IReadOnlyList<StockMove> moves)
    {
        layers.AddRange(book.NewLayers);
        Documents.Add(StockDocument.Of(Id<StockDocument>.New(TimeProvider.System), posting, moves));
    }

    private void Receive(StockLevel level)
    {
        var date = Date();
        var quantity = random.Next(1, 50_000) / 1_000m;
        var cost = random.Next(0, 20_000_000) / 1_000_000m;
        var move = Post(Posting(StockDocumentKind.Receipt, date), [Line(level, quantity) with { UnitCost = cost }]).Single();
        Assert.Equal(decimal.Round(quantity * cost, 2, MidpointRounding.AwayFromZero), move.Amount);
        naive[level].Receive(date, quantity, move.Amount);
    }

    private void Found(StockLevel level)
    {
        var date = Date();
        var quantity = random.Next(1, 5_000) / 1_000m;
        var move = Post(Posting(StockDocumentKind.Count, date), [Line(level, quantity)]).Single();
        naive[level].Receive(date, quantity, move.Amount);
    }

    private void Issue(StockLevel level, decimal quantity)
    {
        var move = Post(Posting(StockDocumentKind.Shipment, Date()), [Line(level, -quantity)]).Single();
        Assert.Equal(naive[level].Issue(quantity), -move.Amount);
    }

    private void Transfer(StockLevel level)
    {
        var date = Date();
        var quantity = Part(level);
        var target = Levels.First(other => other != level && other.ProductId == level.ProductId);
        var posting = Posting(StockDocumentKind.Transfer, date);
        var book = Book();
        var leaving = book.Post(posting, [Line(level, -quantity)], NextId).Single();
        var coming = book.Post(posting, [Line(target, quantity) with { Amount = -leaving.Amount }], NextId).Single();
        Keep(posting, book, [leaving, coming]);
        Assert.Equal(0, leaving.Amount + coming.Amount);
        Assert.Equal(naive[level].Issue(quantity), coming.Amount);
        naive[target].Receive(date, quantity, coming.Amount);
    }

    private void Revalue(StockLevel level)
    {
        var date = Date();
        var value = random.Next(0, 100_000) / 100m;
        var posting = Posting(StockDocumentKind.Revaluation, date);
        var book = Book();
        Keep(posting, book, [book.Revalue(posting, Line(level, 0), value, NextId())]);
        naive[level].Revalue(date, value);
    }

    private decimal Part(StockLevel level) => Math.Max(0.001m, decimal.Round(level.OnHand * random.Next(1, 100) / 100m, 3, MidpointRounding.ToZero));

    private DateOnly Date() => new DateOnly(2026, 1, 1).AddDays(random.Next(60));

    private static Id<StockMove> NextId() => Id<StockMove>.New(TimeProvider.System);
}
