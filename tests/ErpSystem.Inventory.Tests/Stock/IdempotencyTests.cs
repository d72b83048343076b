using System.Text.Json;
using ErpSystem.Inventory.Categories;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Inventory.Units;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Tests.Stock;

/// <summary>Every kind of mutation can be sent twice: the second time it changes nothing and says so.</summary>
public sealed class IdempotencyTests(InventoryFixture inventory) : IClassFixture<InventoryFixture>
{
    public static TheoryData<string> Mutations =>
    [
        "productCreate", "productArchive", "productRestore", "productCategoryCreate", "productCategoryMove", "productCategoryArchive",
        "unitCreate", "unitArchive", "unitConversionCreate", "unitConversionArchive", "warehouseCreate", "warehouseArchive", "locationCreate",
        "locationArchive", "goodsReceiptPost", "stockAdjustmentPost", "stockCountOpen", "stockCountRecord", "stockCountPost", "stockCountCancel",
        "reservationCreate", "reservationRelease", "reservationFill",
    ];

    [Theory]
    [MemberData(nameof(Mutations))]
    public async Task A_repeat_changes_nothing_and_the_key_with_another_body_is_refused(string mutation)
    {
        var input = await InputAsync(mutation);
        input["idempotencyKey"] = InventoryFixture.Key();

        var first = await SendAsync(mutation, input);
        var state = await inventory.StateAsync();
        var second = await SendAsync(mutation, input);
        var conflict = await SendAsync(mutation, new Dictionary<string, object?>(input) { [OtherField(mutation)] = OtherValue(mutation) });

        Assert.Null(InventoryFixture.ErrorOf(first));
        Assert.False(first.GetProperty("replayed").GetBoolean());
        Assert.Null(InventoryFixture.ErrorOf(second));
        Assert.True(second.GetProperty("replayed").GetBoolean());
        Assert.Equal(EntityId(first), EntityId(second));
        Assert.Equal("IDEMPOTENCY_CONFLICT", InventoryFixture.ErrorOf(conflict));
        Assert.Equal(state, await inventory.StateAsync());
    }

    private async Task<Dictionary<string, object?>> InputAsync(string mutation)
    {
        var product = await inventory.ProductAsync();
        var warehouse = await inventory.WarehouseAsync();
        return mutation switch
        {
            "productCreate" => new() { ["sku"] = $"I-{InventoryFixture.Key()}", ["name"] = "Thing", ["categoryId"] = InventoryFixture.Demo<ProductCategory>(2), ["baseUnitId"] = InventoryFixture.Demo<Unit>(1) },
            "productArchive" or "productRestore" => new() { ["productId"] = product },
            "productCategoryCreate" => new() { ["code"] = $"I-{InventoryFixture.Key()}", ["name"] = "Things" },
            "productCategoryMove" or "productCategoryArchive" => new() { ["productCategoryId"] = await CategoryAsync() },
            "unitCreate" => new() { ["code"] = InventoryFixture.Key()[..10], ["name"] = "Unit", ["scale"] = 2 },
            "unitArchive" => new() { ["unitId"] = await UnitAsync() },
            "unitConversionCreate" => new() { ["productId"] = product, ["from"] = Quantity("1", "box"), ["to"] = Quantity("6", "pcs") },
            "unitConversionArchive" => new() { ["unitConversionId"] = await ConversionAsync(product) },
            "warehouseCreate" => new() { ["code"] = InventoryFixture.Key()[..10], ["name"] = "Depot" },
            "warehouseArchive" => new() { ["warehouseId"] = warehouse },
            "locationCreate" => new() { ["warehouseId"] = warehouse, ["code"] = "A-1", ["name"] = "Shelf" },
            "locationArchive" => new() { ["locationId"] = await LocationAsync(warehouse) },
            "goodsReceiptPost" => new() { ["warehouseId"] = warehouse, ["lines"] = new[] { new { productId = product, quantity = Quantity("5", "pcs"), unitCost = "1" } } },
            "stockAdjustmentPost" => new() { ["warehouseId"] = warehouse, ["reason"] = "FOUND", ["lines"] = new[] { new { productId = product, change = Quantity("5", "pcs"), unitCost = "1" } } },
            "stockCountOpen" => new() { ["warehouseId"] = warehouse },
            "stockCountRecord" or "stockCountPost" or "stockCountCancel" => await CountAsync(product, warehouse, mutation),
            "reservationCreate" => await ReservationAsync(product, warehouse),
            _ => new() { ["reservationId"] = EntityId(await SendAsync("reservationCreate", await ReservationAsync(product, warehouse))) },
        };
    }

    private static object Quantity(string value, string unit) => new { value, unit };

    // Each mutation has a field that may differ without being wrong.
    private static string OtherField(string mutation) => mutation switch
    {
        "productCreate" or "productCategoryCreate" or "unitCreate" or "warehouseCreate" or "locationCreate" => "name",
        "goodsReceiptPost" => "externalReference",
        "stockAdjustmentPost" or "stockCountOpen" => "note",
        "unitConversionCreate" => "to",
        "reservationCreate" => "allowPartial",
        _ => "expectedVersion",
    };

    private static object OtherValue(string mutation) => OtherField(mutation) switch
    {
        "expectedVersion" => 77,
        "to" => Quantity("7", "pcs"),
        "allowPartial" => true,
        _ => "Another",
    };

    private async Task<string> CategoryAsync() => EntityId(await SendAsync("productCategoryCreate", await InputAsync("productCategoryCreate")));

    private async Task<string> UnitAsync() => EntityId(await SendAsync("unitCreate", await InputAsync("unitCreate")));

    private async Task<string> ConversionAsync(string product) => EntityId(await SendAsync(
        "unitConversionCreate", new() { ["productId"] = product, ["from"] = Quantity("1", "box"), ["to"] = Quantity("6", "pcs") }));

    private async Task<string> LocationAsync(string warehouse) => EntityId(await SendAsync(
        "locationCreate", new() { ["warehouseId"] = warehouse, ["code"] = "A-1", ["name"] = "Shelf" }));

    private async Task<Dictionary<string, object?>> CountAsync(string product, string warehouse, string mutation)
    {
        var count = EntityId(await SendAsync("stockCountOpen", new() { ["warehouseId"] = warehouse }));
        var record = new Dictionary<string, object?>
        {
            ["stockCountId"] = count,
            ["lines"] = new[] { new { productId = product, counted = Quantity("3", "pcs"), unitCost = "1" } },
        };
        if (mutation == "stockCountRecord")
        {
            return record;
        }

        await SendAsync("stockCountRecord", record);
        return new() { ["stockCountId"] = count };
    }

    private async Task<Dictionary<string, object?>> ReservationAsync(string product, string warehouse)
    {
        await inventory.ReceiveAsync(product, warehouse, "5");
        return new()
        {
            ["salesOrderId"] = Id<SalesOrder>.New(TimeProvider.System).ToString(),
            ["lines"] = new[]
            {
                new { salesOrderLineId = Id<SalesOrderLine>.New(TimeProvider.System).ToString(), productId = product, warehouseId = warehouse, quantity = Quantity("2", "pcs") },
            },
        };
    }

    private Task<JsonElement> SendAsync(string mutation, Dictionary<string, object?> input)
    {
        var type = char.ToUpperInvariant(mutation[0]) + mutation[1..];
        string[] entities = ["productCategory", "product", "unitConversion", "unit", "warehouse", "location", "goodsReceipt", "stockAdjustment", "stockCount", "reservation"];
        var entity = entities.First(name => mutation.StartsWith(name, StringComparison.Ordinal));
        return inventory.MutateAsync(
            $"mutation($input: {type}Input!) {{ {mutation}(input: $input) {{ {entity} {{ id }} errors {{ ... on Error {{ code }} }} replayed }} }}",
            input.ContainsKey("idempotencyKey") ? input : new Dictionary<string, object?>(input) { ["idempotencyKey"] = InventoryFixture.Key() });
    }

    private static string EntityId(JsonElement payload) =>
        payload.EnumerateObject().First(field => field.Value.ValueKind == JsonValueKind.Object).Value.GetProperty("id").GetString()!;
}
