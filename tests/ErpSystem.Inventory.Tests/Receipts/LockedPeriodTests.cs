using ErpSystem.Inventory.Companies;
using ErpSystem.Subgraphs;
using ErpSystem.Testing;

namespace ErpSystem.Inventory.Tests.Receipts;

/// <summary>Stock documents follow Finance's locks: what moves can also be booked.</summary>
public sealed class LockedPeriodTests(InventoryFixture inventory) : IClassFixture<InventoryFixture>
{
    [Fact]
    public async Task A_locked_period_takes_no_stock_documents_until_it_is_opened_again()
    {
        var period = Id<FiscalPeriod>.New(TimeProvider.System).ToString();
        await inventory.TakeAsync(Event("locked", period, 2, "SALES"));
        Assert.Null(await PostAsync("2026-03-15"));

        await inventory.TakeAsync(Event("locked", period, 3, "ALL"));
        Assert.Equal("PERIOD_LOCKED", await PostAsync("2026-03-15"));
        Assert.Equal("PERIOD_LOCKED", await PostAsync("2026-03-31"));
        Assert.Null(await PostAsync("2026-04-01"));

        await inventory.TakeAsync(Event("reopened", period, 4));
        Assert.Null(await PostAsync("2026-03-15"));
    }

    [Fact]
    public async Task A_lock_that_comes_after_the_opening_that_followed_it_does_nothing()
    {
        var period = Id<FiscalPeriod>.New(TimeProvider.System).ToString();
        await inventory.TakeAsync(Event("reopened", period, 4, month: 5));
        await inventory.TakeAsync(Event("locked", period, 3, "HARD", month: 5));

        Assert.Null(await PostAsync("2026-05-15"));
    }

    private static TestEvent Event(string verb, string period, int version, string? locked = null, int month = 3)
    {
        var payload = new
        {
            periodId = period,
            startsOn = new DateOnly(2026, month, 1),
            lockDate = new DateOnly(2026, month, 31),
            locks = locked is null ? [] : new[] { locked },
        };
        return new TestEvent($"finance.period.{verb}.v1", payload) { AggregateId = period, AggregateVersion = version, Sequence = version };
    }

    private async Task<string?> PostAsync(string date)
    {
        var payload = await inventory.MutateAsync(InventoryFixture.GoodsReceiptPost, new
        {
            warehouseId = await inventory.WarehouseAsync(),
            postingDate = date,
            lines = new[] { new { productId = await inventory.ProductAsync(), quantity = new { value = "1", unit = "pcs" }, unitCost = "1" } },
            idempotencyKey = InventoryFixture.Key(),
        });
        return InventoryFixture.ErrorOf(payload);
    }
}
