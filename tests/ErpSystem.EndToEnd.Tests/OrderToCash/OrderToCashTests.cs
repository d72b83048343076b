using System.Text.Json.Nodes;
using ErpSystem.Local.Play;

namespace ErpSystem.EndToEnd.Tests.OrderToCash;

/// <summary>Facts cross the domains by events, and somebody who watches is told each of them.</summary>
public sealed class OrderToCashTests(SystemFixture fixture) : IClassFixture<SystemFixture>
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    private const string Watch =
        """
        subscription {
          salesOrderChanged {
            status deliveryStatus billingStatus paid
            order { id shipments(first: 1) { nodes { number } } invoices(first: 1) { nodes { number outstanding { amount } } } }
          }
        }
        """;

    [Fact]
    public async Task An_order_goes_from_draft_to_closed_and_a_subscriber_is_told_each_step()
    {
        using var stop = new CancellationTokenSource(patience);
        using var watch = await EventStream.OpenAsync(fixture.System.GatewayUrl, Watch, stop.Token);
        var told = new StringWriter();

        await new OrderPlay(Desk, told).RunAsync(2, TimeSpan.Zero, stop.Token);

        var steps = new List<JsonNode>();
        while (steps.Count == 0 || steps[^1].Text("status") != "CLOSED")
        {
            steps.Add((await watch.NextAsync(stop.Token)).At("data", "salesOrderChanged")!);
        }

        Assert.Equal(4, told.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Single(steps.Select(step => step.Text("order", "id")).Distinct());
        Assert.Equal(["DRAFT", "CONFIRMED", "DELIVERED", "CLOSED"], steps.Select(step => step.Text("status")).Distinct());
        Assert.Equal("0.00", steps[^1].Text("order", "invoices", "nodes", 0, "outstanding", "amount"));
        Assert.Equal("true", steps[^1].Text("paid"));
    }

    [Fact]
    public async Task A_cancelled_order_gives_back_what_was_promised_to_it()
    {
        var (order, goods) = await ConfirmedAsync(quantity: 4);
        await Desk.WaitAsync(order, "reserved", view => view.Reserved == "FULL", patience, default);
        var promised = await AvailableAsync(goods);

        await Desk.CancelAsync(order, "Ordered elsewhere", Key(), default);

        await UntilAsync(async () => await AvailableAsync(goods) == promised + 4);
        Assert.Equal("CANCELLED", (await Desk.ViewAsync(order, default))!.Status);
    }

    [Fact]
    public async Task The_whole_story_of_an_order_is_one_request_with_few_calls()
    {
        var (order, _) = await ConfirmedAsync(quantity: 2);
        await Desk.WaitAsync(order, "reserved", view => view.Reserved == "FULL", patience, default);
        await Desk.ShipAsync(order, Key(), default);
        await Desk.WaitAsync(order, "billed", view => view.Billed == "FULL", patience, default);

        var reply = await fixture.PostAsync(Operations.Order360, new { id = order });

        Assert.Null(reply["errors"]);
        var seen = reply.At("data", "salesOrderById");
        Assert.Equal("DELIVERED", seen.Text("status"));
        Assert.NotNull(seen.Text("shipments", "nodes", 0, "number"));
        Assert.NotNull(seen.Text("invoices", "nodes", 0, "outstanding", "amount"));
        Assert.NotNull(seen.Text("lines", "nodes", 0, "product", "availableQuantity", "value"));
    }

    [Fact]
    public async Task Stock_and_ledger_agree_document_by_document()
    {
        var (order, _) = await ConfirmedAsync(quantity: 3);
        await Desk.WaitAsync(order, "reserved", view => view.Reserved == "FULL", patience, default);
        await Desk.ShipAsync(order, Key(), default);
        await Desk.WaitAsync(order, "billed", view => view.Billed == "FULL", patience, default);
        await BooksAudit.DrainAsync(fixture.System.AdminConnectionString, patience);

        var reply = await fixture.PostAsync(
            "{ stockLedgerReconciliation(first: 100) { nodes { kind number stockValue { amount } ledgerValue { amount } difference { amount } status } } }");

        Assert.Null(reply["errors"]);
        var rows = reply.Items("data", "stockLedgerReconciliation", "nodes");
        Assert.Contains(rows, row => row.Text("kind") == "SHIPMENT");
        Assert.All(rows, row => Assert.Equal(("MATCHED", "0.00"), (row.Text("status"), row.Text("difference", "amount"))));
        Assert.Empty(await BooksAudit.BrokenAsync(fixture.System.AdminConnectionString));
    }

    private OrderDesk Desk => new(new GatewayCalls(fixture.Client, fixture.System.GatewayUrl));

    private static string Key() => Guid.NewGuid().ToString("N");

    private async Task<(string Order, Goods Goods)> ConfirmedAsync(decimal quantity)
    {
        var goods = await Desk.GoodsAsync(quantity, default);
        var customer = await Desk.CustomerAsync("Elbe Werkzeuge", Key(), default);
        var order = await Desk.DraftAsync(customer, goods, quantity, Key(), default);
        await Desk.ConfirmAsync(order, Key(), default);
        return (order, goods);
    }

    private async Task<decimal> AvailableAsync(Goods goods)
    {
        var reply = await fixture.PostAsync(
            "query($id: ID!) { productById(id: $id) { stockLevels { warehouse { id } available { value } } } }", new { id = goods.ProductId });
        var level = reply.Items("data", "productById", "stockLevels").Single(level => level.Text("warehouse", "id") == goods.WarehouseId);
        return decimal.Parse(level.Text("available", "value")!, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var until = DateTime.UtcNow + patience; !await holds();)
        {
            Assert.True(DateTime.UtcNow < until, $"It did not come about within {patience.TotalSeconds:0} s.");
            await Task.Delay(100);
        }
    }
}
