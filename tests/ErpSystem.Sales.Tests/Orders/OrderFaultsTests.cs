using System.Text.Json;
using ErpSystem.Testing;
using static ErpSystem.Sales.Tests.SalesDeliveries;

namespace ErpSystem.Sales.Tests.Orders;

/// <summary>What a broker does to events: it repeats them, mixes them up and delivers them at once.</summary>
public sealed class OrderFaultsTests(SalesFixture sales) : IClassFixture<SalesFixture>
{
    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("ORDER_FAULTS_SEED"), out var seed) ? seed : 20261125;

    private static int Orders => int.TryParse(Environment.GetEnvironmentVariable("ORDER_FAULTS"), out var orders) ? orders : 24;

    [Fact]
    public async Task Every_order_ends_as_its_events_explain_however_they_are_delivered()
    {
        var random = new Random(Seed);
        var fates = new List<Fate>();
        for (var i = 0; i < Orders; i++)
        {
            fates.Add(FateOf(await sales.ConfirmedAsync(SalesCalls.Line(1, 8), SalesCalls.Line(2, 5)), random));
        }

        TestEvent[] deliveries = [.. fates.SelectMany(fate => fate.Events), .. fates.SelectMany(fate => fate.Events)];
        random.Shuffle(deliveries);

        await Parallel.ForEachAsync(deliveries, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (delivery, _) => await sales.DeliveredAsync(delivery));

        foreach (var fate in fates)
        {
            var now = await sales.OrderNowAsync(fate.Order);
            var lines = now.GetProperty("lines").GetProperty("nodes").EnumerateArray().ToList();
            Assert.Equal(
                $"seed {Seed}: {fate.Expected}",
                $"seed {Seed}: {now.Status()} {Quantities(lines, "shippedQuantity")} {Quantities(lines, "invoicedQuantity")} {now.GetProperty("outstanding").GetProperty("amount").GetString()}");
        }

        Assert.Equal(0L, await sales.ScalarAsync<long>(SalesCalls.OrdersWithWrongTotals));
    }

    private static Fate FateOf(JsonElement order, Random random)
    {
        var events = new List<TestEvent>();
        var (shipped, invoiced, outstanding) = (new decimal[2], new decimal[2], 0m);
        decimal[] ordered = [8, 5];
        for (var line = 0; line < 2; line++)
        {
            foreach (var part in Parts(ordered[line], random))
            {
                events.Add(Shipment(order, (line, part)));
                shipped[line] += part;
            }

            foreach (var part in Parts(shipped[line], random))
            {
                var (invoice, asked, left) = (NewId("invoice"), part * 10, random.Next(4) == 0 ? part : 0);
                events.Add(Invoice(order, invoice, SalesFixture.Text(asked), (line, part)));
                events.Add(Settlement(order, invoice, SalesFixture.Text(asked - 1), 2));
                events.Add(Settlement(order, invoice, SalesFixture.Text(left), 3));
                invoiced[line] += part;
                outstanding += left;
            }
        }

        var delivered = shipped.SequenceEqual(ordered);
        var isBegun = shipped.Sum() > 0;
        var isClosed = delivered && invoiced.SequenceEqual(ordered) && outstanding == 0;
        var status = isClosed ? "CLOSED" : delivered ? "DELIVERED" : isBegun ? "PARTIALLY_DELIVERED" : "CONFIRMED";
        return new Fate(order, events, $"{status} {string.Join('/', shipped.Select(SalesFixture.Text))} {string.Join('/', invoiced.Select(SalesFixture.Text))} {SalesFixture.Text(outstanding)}.00");
    }

    // All of it, or some of it, in up to three parts.
    private static List<decimal> Parts(decimal whole, Random random)
    {
        var parts = new List<decimal>();
        var rest = random.Next(3) == 0 ? Math.Floor(whole / 2) : whole;
        while (rest > 0)
        {
            var part = parts.Count == 2 ? rest : random.Next(1, (int)rest + 1);
            parts.Add(part);
            rest -= part;
        }

        return parts;
    }

    private static string Quantities(List<JsonElement> lines, string field) =>
        string.Join('/', lines.Select(line => line.GetProperty(field).GetProperty("value").GetString()));

    private sealed record Fate(JsonElement Order, IReadOnlyList<TestEvent> Events, string Expected);
}
