using System.Globalization;
using ErpSystem.Local;
using ErpSystem.Local.Play;
using Xunit.Abstractions;

namespace ErpSystem.EndToEnd.Tests.OrderToCash;

/// <summary>
/// People go on selling while processes are killed. Twelve orders in the suite; <c>ERP_ORDERS=500</c> makes it the long run, and
/// <c>ERP_ORDERS_SEED</c> repeats what a failure names, as far as chance lies in the test.
/// </summary>
public sealed class OrdersUnderKillsTests(ProcessesFixture fixture, ITestOutputHelper output) : IClassFixture<ProcessesFixture>
{
    private const int Desks = 4;

    private static readonly TimeSpan patience = TimeSpan.FromMinutes(3);

    private readonly int orders = Setting("ERP_ORDERS") ?? 12;
    private readonly int seed = Setting("ERP_ORDERS_SEED") ?? Environment.TickCount & 0xFFFF;
    private int kills;

    private enum Fate
    {
        Paid,
        CancelledWhenReserved,
        CancelledAtOnce,
        LeftAsDraft,
    }

    [Fact]
    public async Task Killed_processes_lose_nothing_and_do_nothing_twice()
    {
        output.WriteLine($"ERP_ORDERS_SEED={seed}, ERP_ORDERS={orders}");
        var goods = await StockAsync();
        var next = 0;
        using var done = new CancellationTokenSource();

        var killing = KillAsync(done.Token);
        var ended = await Task.WhenAll(Enumerable.Range(0, Desks).Select(_ => SellAsync(goods, () => Interlocked.Increment(ref next))));
        await done.CancelAsync();
        await killing;

        output.WriteLine($"{kills} kills");
        await BooksAudit.DrainAsync(fixture.System.AdminConnectionString, patience);
        Assert.True(kills > 0, "Nothing was killed.");
        Assert.Equal(orders, ended.Sum());
        Assert.Empty(await BooksAudit.BrokenAsync(fixture.System.AdminConnectionString));
    }

    private async Task<int> SellAsync(Goods goods, Func<int> next)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        var desk = new OrderDesk(new GatewayCalls(client, fixture.System.GatewayUrl));
        var count = 0;
        for (var number = next(); number <= orders; number = next())
        {
            await SellAsync(desk, goods, number);
            count++;
        }

        return count;
    }

    private async Task SellAsync(OrderDesk desk, Goods goods, int number)
    {
        var random = new Random((seed * 1000) + number);
        var key = string.Create(CultureInfo.InvariantCulture, $"{seed}-{number}");
        var customer = await desk.CustomerAsync($"Customer {number}", $"{key}-customer", default);
        var order = await desk.DraftAsync(customer, goods, random.Next(1, 6), $"{key}-draft", default);
        switch (FateOf(random.Next(100)))
        {
            case Fate.Paid:
                await PayAsync(desk, customer, order, key);
                break;
            case Fate.CancelledWhenReserved:
                await desk.ConfirmAsync(order, $"{key}-confirm", default);
                await desk.WaitAsync(order, "reserved", view => view.Reserved == "FULL", patience, default);
                await desk.CancelAsync(order, "No longer wanted", $"{key}-cancel", default);
                await desk.WaitAsync(order, "cancelled", view => view.Status == "CANCELLED", patience, default);
                break;
            case Fate.CancelledAtOnce:
                await desk.ConfirmAsync(order, $"{key}-confirm", default);
                await desk.CancelAsync(order, "Entered by mistake", $"{key}-cancel", default);
                await desk.WaitAsync(order, "cancelled", view => view.Status == "CANCELLED", patience, default);
                break;
            default:
                await desk.WaitAsync(order, "a draft", view => view.Status == "DRAFT", patience, default);
                break;
        }
    }

    private static async Task PayAsync(OrderDesk desk, string customer, string order, string key)
    {
        await desk.ConfirmAsync(order, $"{key}-confirm", default);
        await desk.WaitAsync(order, "reserved", view => view.Reserved == "FULL", patience, default);
        await desk.ShipAsync(order, $"{key}-ship", default);
        var seen = await desk.WaitAsync(order, "billed", view => view is { Billed: "FULL", Invoices: [{ Number: not null }] }, patience, default);
        await desk.PayAsync(customer, seen.Invoices[0], $"{key}-pay", default);
        await desk.WaitAsync(order, "closed", view => view is { Status: "CLOSED", Paid: true, Shipments: 1 }, patience, default);
    }

    private static Fate FateOf(int draw) => draw switch
    {
        < 60 => Fate.Paid,
        < 75 => Fate.CancelledWhenReserved,
        < 90 => Fate.CancelledAtOnce,
        _ => Fate.LeftAsDraft,
    };

    private async Task<Goods> StockAsync()
    {
        using var client = new HttpClient();
        var desk = new OrderDesk(new GatewayCalls(client, fixture.System.GatewayUrl));
        var goods = await desk.GoodsAsync(1, default);
        await desk.ReceiveAsync(goods, orders * 6, $"{seed}-stock", default);
        return goods;
    }

    private async Task KillAsync(CancellationToken done)
    {
        var random = new Random(seed);
        LocalService[] victims = [.. fixture.System.Subgraphs, fixture.System.Gateway];
        while (!done.IsCancellationRequested)
        {
            await Task.Delay(random.Next(200, 3000), CancellationToken.None);
            var victim = victims[random.Next(victims.Length)];
            await victim.KillAsync();
            kills++;
            await Task.Delay(random.Next(0, 1000), CancellationToken.None);
            await victim.StartAsync(CancellationToken.None);
        }
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
