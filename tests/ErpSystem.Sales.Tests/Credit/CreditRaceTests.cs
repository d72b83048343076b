using System.Text.Json;
using static ErpSystem.Sales.Tests.SalesDeliveries;

namespace ErpSystem.Sales.Tests.Credit;

/// <summary>Whatever happens at once, what a customer was trusted with stays below the limit.</summary>
public sealed class CreditRaceTests(SalesFixture sales) : IClassFixture<SalesFixture>
{
    // One piece of product 1 costs 46.35 gross.
    private const decimal Limit = 500;

    [Fact]
    public async Task Random_orders_changes_cancellations_and_payments_never_pass_the_limit()
    {
        var payload = await sales.MutateAsync(
            "customerCreate", new { name = "Busy", creditLimit = SalesFixture.Text(Limit), idempotencyKey = SalesCalls.NewKey() }, "customer { id }");
        var customer = payload.Done().GetProperty("customer").Id();
        var random = new Random(7);
        var drafts = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => DraftAsync(customer, 1 + (i % 4))));
        var steps = drafts.Select(draft => (Draft: draft, Kind: random.Next(3), Quantity: random.Next(1, 6), Balance: random.Next(0, 200))).ToList();

        await Parallel.ForEachAsync(steps, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (step, _) => await StepAsync(customer, step.Draft, step.Kind, step.Quantity));

        Assert.InRange(await ExposureAsync(customer), 46.35m, Limit);
        Assert.Equal(0L, await sales.ScalarAsync<long>("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"));
        await sales.DeliveredAsync(Balance(customer, "1000", sequence: 1));
        var heldBefore = await HeldAsync(customer);
        await sales.DeliveredAsync(Balance(customer, "0", sequence: 2));

        // The limit is used again as far as it goes: the smallest order that is still held does not fit.
        Assert.InRange(await ExposureAsync(customer), 46.35m, Limit);
        Assert.True(await HeldAsync(customer) <= heldBefore);
        Assert.Equal(0L, await sales.ScalarAsync<long>(
            $"""
            SELECT count(*) FROM sales.sales_order WHERE customer_id = '{Uuid(customer)}' AND credit_held
              AND unbilled_amount + {SalesFixture.Text(await ExposureAsync(customer))} <= {SalesFixture.Text(Limit)}
            """));
    }

    private async Task StepAsync(string customer, JsonElement draft, int kind, int quantity)
    {
        (await sales.OrderAsync("salesOrderConfirm", new { orderId = draft.Id(), idempotencyKey = SalesCalls.NewKey() })).Done();
        if (kind == 0)
        {
            await sales.OrderAsync("salesOrderCancel", new { orderId = draft.Id(), reason = "No", idempotencyKey = SalesCalls.NewKey() });
        }
        else if (kind == 1)
        {
            await sales.OrderAsync("salesOrderChange", new
            {
                orderId = draft.Id(),
                reason = "Customer called",
                changeLines = new[] { new { lineId = draft.LineIds()[0], quantity = SalesFixture.Quantity(quantity) } },
                idempotencyKey = SalesCalls.NewKey(),
            });
        }

        Assert.InRange(await ExposureAsync(customer), 0, Limit);
    }

    private async Task<JsonElement> DraftAsync(string customerId, decimal quantity)
    {
        var payload = await sales.OrderAsync(
            "salesOrderCreate",
            new { customerId, lines = new[] { SalesCalls.Line(1, quantity) }, idempotencyKey = SalesCalls.NewKey() },
            "lines(first: 100) { nodes { id } }");
        return payload.Done().GetProperty("salesOrder");
    }

    private Task<decimal> ExposureAsync(string customer) => sales.ScalarAsync<decimal>(
        $"SELECT coalesce(sum(unbilled_amount), 0) FROM sales.sales_order WHERE customer_id = '{Uuid(customer)}' AND NOT credit_held");

    private Task<long> HeldAsync(string customer) => sales.ScalarAsync<long>(
        $"SELECT count(*) FROM sales.sales_order WHERE customer_id = '{Uuid(customer)}' AND credit_held");

    private static Guid Uuid(string customer) => Subgraphs.Id<Sales.Customers.Customer>.Parse(customer).Value;
}
