using System.Text.Json;

namespace ErpSystem.Inventory.Tests.Reorder;

/// <summary>Somebody is told when less is available than a rule wants: once for each time that it happens.</summary>
public sealed class ReorderRuleTests(InventoryFixture inventory) : IClassFixture<InventoryFixture>
{
    private const string Topic = "inventory.stock_level.below_reorder.v1";

    private const string Create =
        "mutation($input: ReorderRuleCreateInput!) { reorderRuleCreate(input: $input) { reorderRule { id version } errors { __typename ... on Error { code path } } } }";

    [Fact]
    public async Task A_level_that_falls_below_is_told_once_until_it_has_recovered()
    {
        var (product, warehouse) = await inventory.StockedAsync("10");
        await RuleAsync(product, warehouse, "8", "20");
        Assert.Equal(0, await inventory.TimesToldAsync(Topic, product));

        await AdjustAsync(product, warehouse, "-3");
        await AdjustAsync(product, warehouse, "-1");
        Assert.Equal(1, await inventory.TimesToldAsync(Topic, product));
        Assert.Equal(("7", "13"), await ToldAsync(product));

        await inventory.ReceiveAsync(product, warehouse, "5");
        await inventory.TakeAsync(TestOrder.Of(product, warehouse, "4").Confirmed());
        Assert.Equal(2, await inventory.TimesToldAsync(Topic, product));
        Assert.Equal(("7", "13"), await ToldAsync(product));
    }

    [Fact]
    public async Task A_rule_for_what_is_below_already_tells_at_once_and_is_listed_until_it_is_archived()
    {
        var product = await inventory.ProductAsync();
        var warehouse = await inventory.WarehouseAsync();
        var rule = await RuleAsync(product, warehouse, "5", "5");

        Assert.Equal(("0", "5"), await ToldAsync(product));
        Assert.Equal([rule], await BelowAsync(warehouse));

        await inventory.MutateAsync(
            "mutation($input: ReorderRuleArchiveInput!) { reorderRuleArchive(input: $input) { errors { ... on Error { code } } } }",
            new { reorderRuleId = rule, idempotencyKey = InventoryFixture.Key() });
        Assert.Empty(await BelowAsync(warehouse));
    }

    [Fact]
    public async Task A_pair_of_product_and_warehouse_has_one_rule_and_its_target_is_no_less_than_its_point()
    {
        var (product, warehouse) = await inventory.StockedAsync("10");
        await RuleAsync(product, warehouse, "8", "20");

        Assert.Equal("ALREADY_TAKEN", InventoryFixture.ErrorOf(await inventory.MutateAsync(Create, Of(product, warehouse, "1", "2"))));
        var (other, _) = await inventory.StockedAsync("1");
        Assert.Equal("INVALID_INPUT", InventoryFixture.ErrorOf(await inventory.MutateAsync(Create, Of(other, warehouse, "3", "2"))));
    }

    [Fact]
    public async Task A_changed_rule_is_compared_at_once()
    {
        var (product, warehouse) = await inventory.StockedAsync("10");
        var rule = await RuleAsync(product, warehouse, "8", "20");

        await inventory.MutateAsync(
            "mutation($input: ReorderRuleUpdateInput!) { reorderRuleUpdate(input: $input) { errors { ... on Error { code } } } }",
            new { reorderRuleId = rule, reorderPoint = new { value = "12", unit = "pcs" }, expectedVersion = 1 });

        Assert.Equal(("10", "10"), await ToldAsync(product));
    }

    private static object Of(string product, string warehouse, string point, string target) => new
    {
        productId = product,
        warehouseId = warehouse,
        reorderPoint = new { value = point, unit = "pcs" },
        target = new { value = target, unit = "pcs" },
        idempotencyKey = InventoryFixture.Key(),
    };

    private async Task<string?> RuleAsync(string product, string warehouse, string point, string target)
    {
        var payload = await inventory.MutateAsync(Create, Of(product, warehouse, point, target));
        return payload.GetProperty("reorderRule").GetProperty("id").GetString();
    }

    private Task<JsonElement> AdjustAsync(string product, string warehouse, string change) =>
        inventory.MutateAsync(InventoryFixture.StockAdjustmentPost, InventoryFixture.AdjustmentOf(product, warehouse, change));

    private async Task<(string?, string?)> ToldAsync(string product)
    {
        var told = await inventory.ToldAsync(Topic, product);
        return (told.GetProperty("available").GetString(), told.GetProperty("suggestedQuantity").GetString());
    }

    private async Task<IEnumerable<string?>> BelowAsync(string warehouse)
    {
        var data = await inventory.DataAsync(
            "query($w: ID!) { belowReorder(where: { warehouseId: { eq: $w } }) { nodes { id } } }", new { w = warehouse });
        return data.GetProperty("belowReorder").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString());
    }
}
