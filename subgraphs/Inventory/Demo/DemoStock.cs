using ErpSystem.Inventory.Adjustments;
using ErpSystem.Inventory.Persistence;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Receipts;
using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Demo;

/// <summary>The history of the stock, posted through the same book as in the running system: two rounds of receipts, then some losses.</summary>
internal sealed class DemoStock
{
    private const int LinesPerDocument = 50;
    private const string Currency = "EUR";

    private static readonly DateOnly[] rounds = [new(2025, 10, 6), new(2025, 12, 1)];

    private readonly int products;
    private readonly List<StockMove> moves = [];
    private readonly List<PostedStock> posted = [];
    private readonly List<GoodsReceipt> receipts = [];
    private readonly List<StockAdjustment> adjustments = [];
    private int lines;
    private int moveNumber;

    public DemoStock(int scale)
    {
        products = DemoCatalogue.ProductsPerScale * scale;
        Levels = [.. Keys().Select(key => new StockLevel(
            DemoId.Of<StockLevel>((key.Product * 10) + key.Warehouse),
            DemoId.Of<Product>(key.Product),
            DemoId.Of<Warehouse>(key.Warehouse),
            DemoCatalogue.UnitCodeOf(key.Product),
            DemoCatalogue.ValuationOf(key.Product)))];
        Balances = [.. Keys().Select(key => new LocationBalance(
            DemoId.Of<Product>(key.Product),
            DemoWarehouses.LocationOf(key.Product, key.Warehouse),
            DemoId.Of<Warehouse>(key.Warehouse),
            DemoCatalogue.UnitCodeOf(key.Product)))];
        Book = new StockBook(Levels, Balances, []);
        Receive();
        Adjust();
    }

    public StockBook Book { get; }

    public IReadOnlyList<StockLevel> Levels { get; }

    public IReadOnlyList<LocationBalance> Balances { get; }

    public IReadOnlyList<StockMove> Moves => moves;

    /// <summary>What was posted: the receipts, then the adjustments.</summary>
    public IReadOnlyList<PostedStock> Posted => posted;

    public IReadOnlyList<GoodsReceipt> Receipts => receipts;

    public IReadOnlyList<StockAdjustment> Adjustments => adjustments;

    // Every thirteenth pair of product and warehouse has never had any: shortages exist.
    private IEnumerable<(int Product, int Warehouse)> Keys()
    {
        return from warehouse in Enumerable.Range(1, DemoWarehouses.Count)
               from product in Enumerable.Range(1, products)
               where ((product * 3) + warehouse) % 13 != 0
               select (product, warehouse);
    }

    private void Receive()
    {
        for (var round = 0; round < rounds.Length; round++)
        {
            foreach (var document in Keys().GroupBy(key => (key.Warehouse, Batch: (key.Product - 1) / LinesPerDocument)))
            {
                var posting = PostingOf(StockDocumentKind.Receipt, DemoId.Of<GoodsReceipt>(receipts.Count + 1).Value, receipts.Count + 1, rounds[round]);
                var receipt = GoodsReceipt.Of(posting, DemoId.Of<Warehouse>(document.Key.Warehouse), $"DN-{posting.DocumentNumber[3..]}");
                var stated = document.Select((key, index) => Received(key.Product, key.Warehouse, index + 1, round)).ToList();
                foreach (var line in stated)
                {
                    receipt.Add(DemoId.Of<GoodsReceiptLine>(++lines), line);
                }

                receipts.Add(receipt);
                Post(posting, stated);
            }
        }
    }

    private void Adjust()
    {
        for (var warehouse = 1; warehouse <= DemoWarehouses.Count; warehouse++)
        {
            foreach (var document in Keys().Where(key => key.Warehouse == warehouse && key.Product % 20 == 0).Chunk(LinesPerDocument))
            {
                var number = adjustments.Count + 1;
                var posting = PostingOf(StockDocumentKind.Adjustment, DemoId.Of<StockAdjustment>(number).Value, number, new DateOnly(2026, 1, 12));
                var reason = number % 2 == 0 ? StockAdjustmentReason.Damaged : StockAdjustmentReason.Lost;
                var adjustment = StockAdjustment.Of(posting, DemoId.Of<Warehouse>(warehouse), reason, "Yearly inspection");
                var stated = document.Select((key, index) => LineOf(key.Product, key.Warehouse, index + 1, -(1 + (key.Product % 3)), null)).ToList();
                foreach (var line in stated)
                {
                    adjustment.Add(DemoId.Of<StockAdjustmentLine>(++lines), line);
                }

                adjustments.Add(adjustment);
                Post(posting, stated);
            }
        }
    }

    private void Post(StockPosting posting, IReadOnlyList<PostingLine> document)
    {
        var made = Book.Post(posting, document, () => DemoId.Of<StockMove>(++moveNumber));
        moves.AddRange(made);
        posted.Add(new PostedStock(StockDocument.Of(DemoId.Of<StockDocument>(posted.Count + 1), posting, made), made));
    }

    private static PostingLine Received(int product, int warehouse, int lineNumber, int round)
    {
        var drawn = DemoDraw.Of("receipt.quantity", (product * 100) + (warehouse * 10) + round, 8);
        // Prices rise from round to round, so that cost layers differ.
        var cost = Amounts.AtScale(DemoCatalogue.CostOf(product) * (1m + (0.03m * round)), Amounts.CostScale);
        return LineOf(product, warehouse, lineNumber, 10 + (drawn * 5), cost);
    }

    private static PostingLine LineOf(int product, int warehouse, int lineNumber, decimal quantity, decimal? cost)
    {
        return new PostingLine(
            lineNumber,
            DemoId.Of<Product>(product),
            DemoId.Of<Warehouse>(warehouse),
            DemoWarehouses.LocationOf(product, warehouse),
            new Quantity(quantity, DemoCatalogue.UnitCodeOf(product)),
            cost);
    }

    private static StockPosting PostingOf(StockDocumentKind kind, Guid id, int number, DateOnly date)
    {
        var prefix = kind == StockDocumentKind.Receipt ? DocumentNumbers.GoodsReceipt : DocumentNumbers.StockAdjustment;
        var recorded = new DateTimeOffset(date.ToDateTime(new TimeOnly(9, 30)), TimeSpan.Zero);
        return new StockPosting(kind, id, DocumentNumbers.Text(prefix, number), date, recorded, Currency);
    }
}
