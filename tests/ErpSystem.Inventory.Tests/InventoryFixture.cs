using System.Text.Json;
using ErpSystem.Inventory.Categories;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Inventory.Units;
using ErpSystem.Subgraphs;
using ErpSystem.Testing;
using Npgsql;

namespace ErpSystem.Inventory.Tests;

/// <summary>The running subgraph with its demo data; every test makes the products and warehouses that it changes.</summary>
public partial class InventoryFixture() : SubgraphFixture(InventorySubgraph.Definition, demoScale: 1)
{
    public const string ProductCreate =
        """
        mutation($input: ProductCreateInput!) {
          productCreate(input: $input) { product { id sku version archived } errors { __typename ... on Error { code message path } } replayed }
        }
        """;

    public const string GoodsReceiptPost =
        """
        mutation($input: GoodsReceiptPostInput!) {
          goodsReceiptPost(input: $input) {
            goodsReceipt { id number postingDate version lines { nodes { lineNumber quantity { value unit } unitCost location { code } } } }
            errors { __typename ... on Error { code message path } }
            replayed
          }
        }
        """;

    public const string StockAdjustmentPost =
        """
        mutation($input: StockAdjustmentPostInput!) {
          stockAdjustmentPost(input: $input) {
            stockAdjustment { id number version }
            errors {
              __typename
              ... on Error { code message path }
              ... on StockShortage { lines { lineNumber requested { value unit } available { value unit } } }
            }
            replayed
          }
        }
        """;

    public const string ReservationCreate =
        """
        mutation($input: ReservationCreateInput!) {
          reservationCreate(input: $input) {
            reservation { id number status outcome version lines { nodes { requested { value unit } reserved { value unit } backordered { value unit } } } }
            errors {
              __typename
              ... on Error { code message path }
              ... on StockShortage { lines { lineNumber product { id } warehouse { id } requested { value unit } available { value unit } } }
            }
            replayed
          }
        }
        """;

    /// <summary>A caller of another company.</summary>
    public const string Stranger = "stranger";

    /// <summary>One who may see deliveries but not what they cost.</summary>
    public const string Clerk = "clerk";

    private int counter;

    public static string Key() => Guid.NewGuid().ToString("n");

    public static string Demo<T>(int index) => DemoId.Of<T>(index).ToString();

    protected override SubgraphOptions Configure(SubgraphOptions options) => options with
    {
        Callers = new Dictionary<string, DevelopmentCaller>
        {
            ["developer"] = new() { Subject = "developer", Company = Demo<Company>(1), Permissions = ["*"] },
            [Clerk] = new() { Subject = "clerk", Company = Demo<Company>(1), Permissions = ["inventory.shipment.read", "inventory.stock.read"] },
            [Stranger] = new() { Subject = "stranger", Company = Demo<Company>(2), Permissions = ["*"] },
        },
    };

    /// <summary>Runs a mutation and gives its payload; a top-level error fails the test.</summary>
    public async Task<JsonElement> MutateAsync(string query, object input, string? caller = null)
    {
        var data = await DataAsync(query, new { input }, caller);
        return data.EnumerateObject().Single().Value;
    }

    /// <summary>Runs a query and gives its data; a top-level error fails the test.</summary>
    public async Task<JsonElement> DataAsync(string query, object? variables = null, string? caller = null)
    {
        using var reply = await PostAsync(query, variables, caller);
        Assert.False(reply.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        return reply.RootElement.GetProperty("data").Clone();
    }

    /// <summary>A new product without stock, counted in one of the demo's units (1 pcs, 2 kg).</summary>
    public async Task<string> ProductAsync(int unit = 1, bool stocked = true)
    {
        var payload = await MutateAsync(ProductCreate, new
        {
            sku = $"T-{Interlocked.Increment(ref counter):0000}",
            name = "Test product",
            categoryId = Demo<ProductCategory>(2),
            baseUnitId = Demo<Unit>(unit),
            stocked,
            idempotencyKey = Key(),
        });
        return payload.GetProperty("product").GetProperty("id").GetString()!;
    }

    /// <summary>A new warehouse.</summary>
    public async Task<string> WarehouseAsync()
    {
        var payload = await MutateAsync(
            "mutation($input: WarehouseCreateInput!) { warehouseCreate(input: $input) { warehouse { id } errors { ... on Error { code } } } }",
            new { code = $"W-{Interlocked.Increment(ref counter)}", name = "Test warehouse", idempotencyKey = Key() });
        return payload.GetProperty("warehouse").GetProperty("id").GetString()!;
    }

    /// <summary>Brings in goods at a cost of 2.5.</summary>
    public Task<JsonElement> ReceiveAsync(string product, string warehouse, string value, string unit = "pcs", string cost = "2.5", string? key = null)
    {
        return MutateAsync(GoodsReceiptPost, ReceiptOf(product, warehouse, value, unit, cost, key));
    }

    public static object ReceiptOf(string product, string warehouse, string value, string unit = "pcs", string cost = "2.5", string? key = null)
    {
        return new
        {
            warehouseId = warehouse,
            lines = new[] { new { productId = product, quantity = new { value, unit }, unitCost = cost } },
            idempotencyKey = key ?? Key(),
        };
    }

    public static object AdjustmentOf(string product, string warehouse, string value, string unit = "pcs", string? cost = null, string? key = null)
    {
        return new
        {
            warehouseId = warehouse,
            reason = "CORRECTION",
            lines = new[] { new { productId = product, change = new { value, unit }, unitCost = cost } },
            idempotencyKey = key ?? Key(),
        };
    }

    public static object ReservationOf(string product, string warehouse, string value, bool allowPartial = false, string? line = null, string? key = null)
    {
        return new
        {
            salesOrderId = Id<SalesOrder>.New(TimeProvider.System).ToString(),
            lines = new[]
            {
                new
                {
                    salesOrderLineId = line ?? Id<SalesOrderLine>.New(TimeProvider.System).ToString(),
                    productId = product,
                    warehouseId = warehouse,
                    quantity = new { value, unit = "pcs" },
                },
            },
            allowPartial,
            idempotencyKey = key ?? Key(),
        };
    }

    /// <summary>On hand, reserved and available of a product in a warehouse, as one line of text.</summary>
    public async Task<string> LevelAsync(string product, string warehouse)
    {
        var data = await DataAsync(
            """
            query($p: ID!, $w: ID!) {
              stockLevelByProductIdAndWarehouseId(productId: $p, warehouseId: $w) { onHand { value } reserved { value } available { value } }
            }
            """,
            new { p = product, w = warehouse });
        var level = data.GetProperty("stockLevelByProductIdAndWarehouseId");
        return level.ValueKind == JsonValueKind.Null
            ? "none"
            : $"{Value(level, "onHand")} {Value(level, "reserved")} {Value(level, "available")}";
    }

    /// <summary>Runs SQL as the administrator and gives the first value.</summary>
    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Database.AdminConnectionString);
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>How many rows break what must always hold: balances are sums of moves, promises are sums of open reservation lines.</summary>
    public Task<long> BrokenRowsAsync()
    {
        return ScalarAsync<long>(
            """
            SELECT
              (SELECT count(*) FROM inventory.stock_level l WHERE l.on_hand < 0 OR l.reserved < 0 OR l.reserved > l.on_hand
                 OR l.on_hand <> (SELECT coalesce(sum(m.value), 0) FROM inventory.stock_move m WHERE m.product_id = l.product_id AND m.warehouse_id = l.warehouse_id)
                 OR l.on_hand <> (SELECT coalesce(sum(b.on_hand), 0) FROM inventory.location_balance b WHERE b.product_id = l.product_id AND b.warehouse_id = l.warehouse_id)
                 OR l.reserved <> (SELECT coalesce(sum(r.reserved), 0) FROM inventory.reservation_line r
                                   WHERE r.open AND r.product_id = l.product_id AND r.warehouse_id = l.warehouse_id))
            + (SELECT count(*) FROM inventory.location_balance b WHERE b.on_hand < 0
                 OR b.on_hand <> (SELECT coalesce(sum(m.value), 0) FROM inventory.stock_move m WHERE m.product_id = b.product_id AND m.location_id = b.location_id))
            + (SELECT count(*) FROM inventory.stock_level l
                 LEFT JOIN (SELECT product_id, warehouse_id, sum(remaining_quantity) AS quantity, sum(remaining_value) AS value
                            FROM inventory.cost_layer GROUP BY 1, 2) c USING (product_id, warehouse_id)
                 WHERE (l.on_hand, l.stock_value) <> (coalesce(c.quantity, 0), coalesce(c.value, 0)) OR (l.on_hand = 0 AND l.stock_value <> 0)
                 OR l.stock_value <> (SELECT coalesce(sum(m.amount), 0) FROM inventory.stock_move m WHERE m.product_id = l.product_id AND m.warehouse_id = l.warehouse_id))
            + (SELECT count(*) FROM inventory.stock_document d WHERE d.kind <> 'TRANSFER' AND d.value <>
                 (SELECT coalesce(sum(m.amount), 0) FROM inventory.stock_move m WHERE m.document_id = d.document_id AND m.step = d.step))
            + (SELECT count(*) FROM inventory.stock_move m WHERE NOT EXISTS
                 (SELECT FROM inventory.stock_document d WHERE d.document_id = m.document_id AND d.step = m.step))
            + (SELECT count(*) FROM inventory.stock_move m WHERE NOT EXISTS
                 (SELECT FROM inventory.stock_level l WHERE l.product_id = m.product_id AND l.warehouse_id = m.warehouse_id))
            """);
    }

    /// <summary>Changes when any row of the domain does.</summary>
    public Task<string> StateAsync()
    {
        return ScalarAsync<string>(
            """
            SELECT concat_ws(' ',
              (SELECT md5(string_agg(t::text, '' ORDER BY id)) FROM inventory.product t),
              (SELECT md5(string_agg(t::text, '' ORDER BY id)) FROM inventory.stock_level t),
              (SELECT md5(string_agg(t::text, '' ORDER BY id)) FROM inventory.reservation t),
              (SELECT md5(string_agg(t::text, '' ORDER BY id)) FROM inventory.stock_count t),
              (SELECT count(*) FROM inventory.stock_move), (SELECT count(*) FROM inventory.goods_receipt),
              (SELECT count(*) FROM inventory.stock_adjustment), (SELECT count(*) FROM inventory.outbox),
              (SELECT count(*) FROM inventory.audit), (SELECT count(*) FROM inventory.idempotency), (SELECT count(*) FROM inventory.unit))
            """);
    }

    public static string? ErrorOf(JsonElement payload)
    {
        var errors = payload.GetProperty("errors");
        return errors.GetArrayLength() == 0 ? null : errors[0].GetProperty("code").GetString();
    }

    private static string Value(JsonElement level, string field) => level.GetProperty(field).GetProperty("value").GetString()!;
}
