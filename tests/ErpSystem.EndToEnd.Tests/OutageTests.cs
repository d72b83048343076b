using System.Diagnostics;
using System.Text.Json.Nodes;
using ErpSystem.Local;

namespace ErpSystem.EndToEnd.Tests;

/// <summary>Inventory's listener stops and comes back while the gateway goes on.</summary>
public sealed class StoppedListenerTests(SystemFixture fixture) : OutageTests(fixture), IClassFixture<SystemFixture>
{
    protected override Task TakeAwayAsync(LocalSystem system) => system.StopAsync("inventory");
}

/// <summary>Inventory's process is killed and started anew while the gateway's process goes on.</summary>
public sealed class KilledProcessTests(ProcessesFixture fixture) : OutageTests(fixture), IClassFixture<ProcessesFixture>
{
    protected override async Task TakeAwayAsync(LocalSystem system)
    {
        using var process = Process.GetProcessById(system.Subgraph("inventory").ProcessId ?? throw new InvalidOperationException("Inventory does not run."));
        process.Kill();
        await process.WaitForExitAsync();
    }
}

/// <summary>The whole system with each service in a process of its own.</summary>
public sealed class ProcessesFixture : SystemFixture
{
    protected override LocalOptions Configure(LocalOptions options) => options with { Processes = true };
}

/// <summary>A subgraph is away and comes back; each kind of outage has a system of its own.</summary>
public abstract class OutageTests(SystemFixture fixture)
{
    [Fact]
    public async Task While_Inventory_is_down_Sales_data_arrives_with_coded_errors_and_the_whole_answer_is_back_when_it_is()
    {
        // A machine that has just started eight processes may let the first question run into the source's limit of time.
        await UntilAsync(async () => (await fixture.PostAsync(Operations.OrdersWithStock, new { first = 50 }))["errors"] is null);
        var page = await fixture.PostAsync(Operations.OrdersWithStock, new { first = 50 });
        var id = page.Text("data", "salesOrders", "nodes", 0, "id")!;
        var whole = await fixture.PostAsync(Operations.OrderWithStock, new { id });

        await TakeAwayAsync(fixture.System);
        var orderAlone = await fixture.PostAsync(Operations.OrderWithStock, new { id });
        var pageAlone = await fixture.PostAsync(Operations.OrdersWithStock, new { first = 50 });
        await fixture.System.StopAsync("inventory");
        await fixture.System.StartAsync("inventory");

        AssertSalesOnly(whole.At("data", "salesOrderById"), orderAlone.At("data", "salesOrderById"));
        AssertEveryMissingPositionIsReported(orderAlone, "salesOrderById");
        Assert.Equal(50, pageAlone.Items("data", "salesOrders", "nodes").Count);
        for (var order = 0; order < 50; order++)
        {
            AssertEveryMissingPositionIsReported(pageAlone, "salesOrders", "nodes", order);
        }

        await UntilAsync(async () => (await fixture.PostAsync(Operations.OrderWithStock, new { id }))["errors"] is null);
        Assert.Equal(whole.ToJsonString(), (await fixture.PostAsync(Operations.OrderWithStock, new { id })).ToJsonString());
        Assert.Equal(page.ToJsonString(), (await fixture.PostAsync(Operations.OrdersWithStock, new { first = 50 })).ToJsonString());
    }

    protected abstract Task TakeAwayAsync(LocalSystem system);

    private static void AssertSalesOnly(JsonNode? whole, JsonNode? order)
    {
        Assert.Equal(whole.Text("customer", "name"), order.Text("customer", "name"));
        var lines = order.Items("lines", "nodes");
        Assert.Equal(whole.Items("lines", "nodes").Count, lines.Count);
        Assert.All(lines, line =>
        {
            Assert.NotNull(line.At("quantity", "value"));
            Assert.Null(line.At("product"));
            Assert.Null(line.At("reservedQuantity"));
        });
    }

    // No product of the page stands at more positions than the gateway's limit of a hundred for each entity, so there is no summary.
    private static void AssertEveryMissingPositionIsReported(JsonNode reply, params object[] order)
    {
        var lines = reply.Items(["data", .. order, "lines", "nodes"]).Count;
        Assert.NotEqual(0, lines);
        Assert.All(reply.ErrorCodes(), code => Assert.Equal("SOURCE_UNAVAILABLE", code));
        var paths = reply.ErrorPaths();
        for (var line = 0; line < lines; line++)
        {
            var place = $"{string.Join('.', order)}.lines.nodes.{line}";
            Assert.Contains($"{place}.reservedQuantity", paths);
            Assert.Contains($"{place}.product.name", paths);
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var until = DateTime.UtcNow.AddMinutes(1); !await holds();)
        {
            Assert.True(DateTime.UtcNow < until, "It did not come about within a minute.");
            await Task.Delay(100);
        }
    }
}
