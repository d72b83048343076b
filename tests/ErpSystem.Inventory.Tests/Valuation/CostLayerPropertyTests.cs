using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Stock;
using Xunit.Abstractions;

namespace ErpSystem.Inventory.Tests.Valuation;

/// <summary>Thousands of random postings through the stock book, against a recomputation that knows nothing of it.</summary>
public sealed class CostLayerPropertyTests(ITestOutputHelper output)
{
    private const int Operations = 4_000;

    [Fact]
    public void Stock_value_equals_a_naive_recomputation_the_open_layers_and_the_documents()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("VALUATION_SEED"), out var stated) ? stated : Environment.TickCount;
        output.WriteLine($"VALUATION_SEED={seed}");
        var world = new RandomStock(seed);
        for (var i = 0; i < Operations; i++)
        {
            world.Step();
            if (i % 50 == 0)
            {
                world.Check();
            }
        }

        world.Check();
        world.Drain();
        world.Check();
        Assert.All(world.Levels, level => Assert.Equal((0m, 0m), (level.OnHand, level.StockValue)));
        Assert.Equal(0, world.Documents.Sum(document => document.Value));
    }

    [Fact]
    public void A_rest_that_does_not_divide_leaves_with_the_last_piece()
    {
        var world = new RandomStock(1);
        var posting = world.Posting(StockDocumentKind.Receipt, new DateOnly(2026, 1, 1));
        var level = world.Levels[0];
        world.Post(posting, [world.Line(level, 3) with { Amount = 10m }]);

        var costs = Enumerable.Range(0, 3)
            .Select(_ => -world.Post(world.Posting(StockDocumentKind.Adjustment, new DateOnly(2026, 1, 2)), [world.Line(level, -1)]).Single().Amount)
            .ToList();

        Assert.Equal([3.33m, 3.34m, 3.33m], costs);
        Assert.Equal(0, level.StockValue);
    }

    [Fact]
    public void A_back_dated_receipt_is_a_layer_at_its_date_and_leaves_earlier_costs_alone()
    {
        var world = new RandomStock(2);
        var level = world.Levels.First(level => level.ValuationMethod == ValuationMethod.Fifo);
        world.Post(world.Posting(StockDocumentKind.Receipt, new DateOnly(2026, 1, 10)), [world.Line(level, 2) with { Amount = 20m }]);
        var early = world.Post(world.Posting(StockDocumentKind.Adjustment, new DateOnly(2026, 1, 11)), [world.Line(level, -1)]).Single();
        world.Post(world.Posting(StockDocumentKind.Receipt, new DateOnly(2026, 1, 5)), [world.Line(level, 1) with { Amount = 7m }]);

        var late = world.Post(world.Posting(StockDocumentKind.Adjustment, new DateOnly(2026, 1, 12)), [world.Line(level, -1)]).Single();

        Assert.Equal((-10m, -7m), (early.Amount, late.Amount));
        Assert.Equal(10m, level.StockValue);
    }
}
