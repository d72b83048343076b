using static ErpSystem.Sales.Tests.SalesDeliveries;

namespace ErpSystem.Sales.Tests.MasterData;

/// <summary>Sales keeps what it needs of other domains' master data, as their samples say.</summary>
public sealed class MasterDataEventsTests(SalesFixture sales) : IClassFixture<SalesFixture>
{
    [Fact]
    public async Task A_new_tax_code_prices_lines_until_it_is_archived()
    {
        var changed = Sample("finance.tax_code.changed.v1");
        var archived = Sample("finance.tax_code.changed.v1", ("archived", true)) with { AggregateId = changed.AggregateId, Sequence = 2 };
        object input(string key) => new
        {
            customerId = SalesFixture.Customer(2),
            lines = new[] { new { productId = SalesFixture.Product(1), quantity = SalesFixture.Quantity(1), taxCode = "S20" } },
            idempotencyKey = key,
        };

        await sales.DeliveredAsync(changed);
        var priced = await sales.OrderAsync("salesOrderCreate", input(SalesCalls.NewKey()));
        await sales.DeliveredAsync(archived, changed with { Id = Guid.NewGuid() });
        var refused = await sales.OrderAsync("salesOrderCreate", input(SalesCalls.NewKey()));

        Assert.Equal("7.79", priced.Done().GetProperty("salesOrder").GetProperty("totals").GetProperty("tax").GetProperty("amount").GetString());
        Assert.Equal(("InvalidInput", "input.lines.0.taxCode"), refused.Error());
    }

    [Fact]
    public async Task A_units_scale_follows_its_owner()
    {
        await sales.DeliveredAsync(Sample("inventory.unit.changed.v1"));

        Assert.Equal("Pallet/0", await sales.ScalarAsync<string>("SELECT name || '/' || scale FROM sales.unit WHERE code = 'pallet'"));
    }

    [Fact]
    public async Task No_order_is_confirmed_in_a_locked_period_and_the_newer_of_lock_and_reopening_counts()
    {
        var period = NewId("fiscal_period");
        var locked = Sample("finance.period.locked.v1", ("periodId", period)) with { AggregateId = period, AggregateVersion = 2 };
        var reopened = Sample("finance.period.reopened.v1", ("periodId", period)) with { AggregateId = period, AggregateVersion = 3 };
        var draft = await sales.OrderAsync("salesOrderCreate", new
        {
            customerId = SalesFixture.Customer(2),
            orderDate = "2026-09-30",
            lines = new[] { SalesCalls.Line(1, 1) },
            idempotencyKey = SalesCalls.NewKey(),
        });
        var orderId = draft.Done().GetProperty("salesOrder").Id();
        object confirm() => new { orderId, idempotencyKey = SalesCalls.NewKey() };

        await sales.DeliveredAsync(locked);
        var refused = await sales.OrderAsync("salesOrderConfirm", confirm());
        await sales.DeliveredAsync(reopened, locked with { Id = Guid.NewGuid(), Sequence = 2 });
        var confirmed = await sales.OrderAsync("salesOrderConfirm", confirm());

        Assert.Equal("SalesPeriodLocked", refused.Error().Type);
        Assert.Equal("CONFIRMED", confirmed.Done().GetProperty("salesOrder").Status());
    }
}
