namespace ErpSystem.Inventory.Tests.Demo;

public sealed class DemoDataTests(InventoryFixture inventory) : IClassFixture<InventoryFixture>
{
    [Fact]
    public async Task Stock_is_the_sum_of_moves_and_promises_are_the_sum_of_reservations()
    {
        Assert.Equal(0, await inventory.BrokenRowsAsync());
        Assert.True(await inventory.ScalarAsync<decimal>("SELECT sum(reserved) FROM inventory.stock_level") > 0);
    }

    [Fact]
    public async Task Each_document_is_told_to_the_ledger_once_with_its_value()
    {
        var told = await inventory.OutboxAsync();
        var documents = told.Where(row => row.Topic is "inventory.receipt.posted.v1" or "inventory.valuation.adjusted.v1").ToList();

        Assert.Equal(await inventory.ScalarAsync<long>("SELECT count(*) FROM inventory.stock_document"), documents.Count);
        Assert.Equal(
            await inventory.ScalarAsync<decimal>("SELECT sum(stock_value) FROM inventory.stock_level"),
            documents.Sum(row => decimal.Parse(row.Payload.GetProperty("value").GetString()!, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Some_watched_levels_are_below_and_demo_orders_can_be_delivered()
    {
        Assert.True(await inventory.ScalarAsync<long>("SELECT count(*) FROM inventory.stock_level WHERE below_reorder") > 0);
        Assert.Equal(0, await inventory.ScalarAsync<long>(
            "SELECT count(*) FROM inventory.reservation r LEFT JOIN inventory.order_snapshot o ON o.id = r.sales_order_id WHERE o.number IS NULL"));
    }

    [Fact]
    public async Task Counts_are_those_that_other_domains_rely_on()
    {
        var counts = await inventory.ScalarAsync<string>(
            """
            SELECT concat_ws(' ',
              (SELECT count(*) FROM inventory.product), (SELECT count(*) FROM inventory.product_category), (SELECT count(*) FROM inventory.unit),
              (SELECT count(*) FROM inventory.warehouse))
            """);

        Assert.Equal("200 12 5 3", counts);
    }

    [Fact]
    public async Task A_second_load_changes_nothing()
    {
        var before = await inventory.ScalarAsync<long>("SELECT count(*) FROM inventory.stock_move");

        await InventorySubgraph.Definition.LoadDemoDataAsync(inventory.Database.RuntimeConnectionString, new Subgraphs.DemoDataOptions(), default);

        Assert.Equal(before, await inventory.ScalarAsync<long>("SELECT count(*) FROM inventory.stock_move"));
    }

    [Fact]
    public async Task Two_loads_give_the_same_rows()
    {
        await using var postgres = new Disposable();
        var other = await ErpSystem.Testing.DomainDatabases.CreateAsync(postgres.Fixture, InventorySubgraph.Definition);
        await InventorySubgraph.Definition.LoadDemoDataAsync(other.RuntimeConnectionString, new Subgraphs.DemoDataOptions(), default);

        Assert.Equal(await HashAsync(inventory.Database.AdminConnectionString), await HashAsync(other.AdminConnectionString));
    }

    private static async Task<string> HashAsync(string connectionString)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(
            """
            SELECT md5(string_agg(row, E'\n' ORDER BY row)) FROM (
              SELECT product::text AS row FROM inventory.product UNION ALL SELECT stock_level::text FROM inventory.stock_level
              UNION ALL SELECT stock_move::text FROM inventory.stock_move UNION ALL SELECT reservation_line::text FROM inventory.reservation_line) rows
            """);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private sealed class Disposable : IAsyncDisposable
    {
        public ErpSystem.Testing.PostgresFixture Fixture { get; } = new();

        public async ValueTask DisposeAsync() => await Fixture.DisposeAsync();
    }
}
