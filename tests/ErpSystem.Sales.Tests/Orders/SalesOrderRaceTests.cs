namespace ErpSystem.Sales.Tests.Orders;

public sealed class SalesOrderRaceTests(SalesFixture sales) : IClassFixture<SalesFixture>
{
    [Fact]
    public async Task Of_a_confirm_and_a_cancel_at_once_exactly_one_wins()
    {
        for (var round = 0; round < 10; round++)
        {
            var draft = await sales.DraftAsync(SalesCalls.Line(1, 1), SalesCalls.Line(2, 1));

            var payloads = await Task.WhenAll(
                sales.OrderAsync("salesOrderConfirm", new { orderId = draft.Id(), expectedVersion = 1, idempotencyKey = SalesCalls.NewKey() }),
                sales.OrderAsync("salesOrderCancel", new { orderId = draft.Id(), reason = "No", expectedVersion = 1, idempotencyKey = SalesCalls.NewKey() }));

            var loser = Assert.Single(payloads, payload => payload.GetProperty("errors").GetArrayLength() > 0);
            Assert.Equal("StaleVersion", loser.Error().Type);
            Assert.Equal(2, loser.GetProperty("salesOrder").Version());
        }
    }

    [Fact]
    public async Task Of_two_changes_of_one_line_at_once_exactly_one_wins_and_the_other_sees_the_order_as_it_is()
    {
        for (var round = 0; round < 5; round++)
        {
            var draft = await sales.DraftAsync(SalesCalls.Line(1, 1));

            var payloads = await Task.WhenAll(new[] { "2026-12-01", "2026-12-02" }.Select(promiseDate => sales.OrderAsync(
                "salesOrderLineUpdate", new { orderId = draft.Id(), expectedVersion = 1, change = new { lineId = draft.LineIds()[0], promiseDate } })));

            var loser = Assert.Single(payloads, payload => payload.GetProperty("errors").GetArrayLength() > 0);
            Assert.Equal(("StaleVersion", 2), (loser.Error().Type, loser.GetProperty("salesOrder").Version()));
        }
    }

    [Fact]
    public async Task Random_changes_at_once_leave_every_total_the_sum_of_its_lines()
    {
        var orders = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => sales.DraftAsync(SalesCalls.Line(1, 1), SalesCalls.Line(2, 2))));
        var random = new Random(5);
        var requests = Enumerable.Range(0, 120).Select(_ => (Order: orders[random.Next(4)], Kind: random.Next(12), Product: random.Next(1, 3), Quantity: random.Next(1, 50))).ToList();

        await Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (request, _) => await DoAsync(request.Order, request.Kind, request.Product, request.Quantity));

        Assert.Equal(0L, await sales.ScalarAsync<long>(SalesCalls.OrdersWithWrongTotals));
    }

    [Fact]
    public async Task Confirmations_at_once_get_different_numbers()
    {
        var drafts = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => sales.DraftAsync(SalesCalls.Line(1, 1))));

        var payloads = await Task.WhenAll(drafts.Select(draft =>
            sales.OrderAsync("salesOrderConfirm", new { orderId = draft.Id(), idempotencyKey = SalesCalls.NewKey() })));

        var numbers = payloads.Select(payload => payload.Done().GetProperty("salesOrder").GetProperty("number").GetString());
        Assert.Equal(20, numbers.Distinct().Count());
    }

    [Fact]
    public async Task A_confirmation_repeated_at_once_with_one_key_happens_once()
    {
        var draft = await sales.DraftAsync(SalesCalls.Line(1, 1));
        var input = new { orderId = draft.Id(), idempotencyKey = SalesCalls.NewKey() };

        var payloads = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => sales.MutateAsync("salesOrderConfirm", input, "replayed salesOrder { version }")));

        Assert.Equal(1, payloads.Count(payload => !payload.Done().GetProperty("replayed").GetBoolean()));
        Assert.Equal(1L, await sales.ScalarAsync<long>(
            $"SELECT count(*) FROM sales.outbox WHERE topic = 'sales.order.confirmed.v1' AND data->>'aggregateId' = '{draft.Id()}'"));
    }

    // Refusals are expected here: what matters is what the accepted ones leave behind.
    private Task<System.Text.Json.JsonElement> DoAsync(System.Text.Json.JsonElement order, int kind, int product, int quantity)
    {
        var (orderId, idempotencyKey, lineId) = (order.Id(), SalesCalls.NewKey(), order.LineIds()[product - 1]);
        var changeLines = new[] { new { lineId, quantity = SalesFixture.Quantity(quantity), discountPercent = "12.5" } };
        return kind switch
        {
            < 5 => sales.OrderAsync("salesOrderLineAdd", new { orderId, line = SalesCalls.Line(product, quantity), idempotencyKey }),
            < 7 => sales.OrderAsync("salesOrderLineRemove", new { orderId, lineId, idempotencyKey }),
            7 => sales.OrderAsync("salesOrderConfirm", new { orderId, idempotencyKey }),
            < 11 => sales.OrderAsync("salesOrderChange", new { orderId, reason = "Random", changeLines, addLines = new[] { SalesCalls.Line(product, quantity) }, idempotencyKey }),
            _ => sales.OrderAsync("salesOrderChange", new { orderId, reason = "Random", removeLineIds = new[] { lineId }, idempotencyKey }),
        };
    }

    [Fact]
    public async Task Prices_that_overlap_are_refused_even_at_once()
    {
        var input = new
        {
            priceListId = Subgraphs.DemoId.Of<Sales.PriceLists.PriceList>(1),
            productId = SalesFixture.Product(500),
            minimumQuantity = SalesFixture.Quantity(5),
            unitPrice = "1",
            taxCode = "S19",
        };

        var payloads = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => sales.MutateAsync(
            "priceListItemCreate",
            new { input.priceListId, input.productId, input.minimumQuantity, input.unitPrice, input.taxCode, validFrom = $"2027-01-0{i + 1}", idempotencyKey = SalesCalls.NewKey() },
            "priceListItem { id }")));

        var refused = payloads.Where(payload => payload.GetProperty("errors").GetArrayLength() > 0).Select(payload => payload.Error().Type).ToList();
        Assert.Equal(Enumerable.Repeat("SalesPriceOverlap", 7), refused);
    }
}
