using ErpSystem.Subgraphs;
using Microsoft.Extensions.DependencyInjection;

namespace ErpSystem.Inventory.Tests.Receipts;

/// <summary>The day is the company's (Berlin), not the server's: half past eleven at night in UTC is tomorrow there.</summary>
public sealed class PostingDateTests(PostingDateTests.LateFixture inventory) : IClassFixture<PostingDateTests.LateFixture>
{
    [Fact]
    public async Task Without_a_date_a_document_is_posted_on_the_company_s_today()
    {
        var payload = await inventory.ReceiveAsync(await inventory.ProductAsync(), await inventory.WarehouseAsync(), "1");

        Assert.Equal("2026-11-11", payload.GetProperty("goodsReceipt").GetProperty("postingDate").GetString());
    }

    [Theory]
    [InlineData("2026-11-10", null)]
    [InlineData("2026-11-11", null)]
    [InlineData("2026-11-12", "POSTING_DATE_REFUSED")]
    public async Task A_date_that_has_not_come_is_refused(string date, string? code)
    {
        var payload = await inventory.MutateAsync(InventoryFixture.GoodsReceiptPost, new
        {
            warehouseId = await inventory.WarehouseAsync(),
            postingDate = date,
            lines = new[] { new { productId = await inventory.ProductAsync(), quantity = new { value = "1", unit = "pcs" }, unitCost = "1" } },
            idempotencyKey = InventoryFixture.Key(),
        });

        Assert.Equal(code, InventoryFixture.ErrorOf(payload));
    }

    public sealed class LateFixture : InventoryFixture
    {
        protected override SubgraphOptions Configure(SubgraphOptions options) => base.Configure(options) with
        {
            ConfigureServices = services => services.AddSingleton<TimeProvider>(new LateClock()),
        };
    }

    private sealed class LateClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 10, 23, 30, 0, TimeSpan.Zero);
    }
}
