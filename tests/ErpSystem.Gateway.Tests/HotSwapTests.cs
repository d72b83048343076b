using ErpSystem.Testing;
using Microsoft.AspNetCore.Builder;

namespace ErpSystem.Gateway.Tests;

public sealed class HotSwapTests : IAsyncLifetime, IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"gateway-{Guid.NewGuid():n}.far");
    private FakeSource sales = null!;
    private FakeSource inventory = null!;
    private WebApplication gateway = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        sales = await FakeSource.StartAsync(SalesAnswers.Orders(3));
        inventory = await FakeSource.StartAsync(SalesAnswers.Products);
        gateway = GatewayApplication.Build(["--archive", file, "--port", "0", "--Logging:LogLevel:Default=None"], options =>
        {
            options.SourceUrls["sales"] = new Uri(sales.Url);
            options.SourceUrls["inventory"] = new Uri(inventory.Url);
            options.ArchivePolling = TimeSpan.FromMilliseconds(20);
            options.WarmUp = TimeSpan.Zero;
        });
    }

    public async Task DisposeAsync()
    {
        await gateway.DisposeAsync();
        await sales.DisposeAsync();
        await inventory.DisposeAsync();
        File.Delete(file);
    }

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task A_gateway_without_an_archive_is_not_ready_and_becomes_so()
    {
        await StartAsync();

        Assert.Equal(503, (int)(await client.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(503, (int)(await client.GetAsync("/graphql?query={ping}")).StatusCode);

        Write(Supergateway.Sales);
        await UntilAsync(async () => (await client.GetAsync("/health/ready")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task An_archive_is_swapped_under_load_without_one_failed_request()
    {
        Write(Supergateway.Sales);
        await StartAsync();
        using var stop = new CancellationTokenSource();
        var load = Enumerable.Range(0, 8).Select(_ => LoadAsync(stop.Token)).ToList();

        for (var swap = 0; swap < 5; swap++)
        {
            Write(Supergateway.Sales.Replace("ping(", $"ping{swap}(", StringComparison.Ordinal));
            await UntilAsync(async () => (await client.GetStringAsync("/graphql/schema.graphql")).Contains($"ping{swap}(", StringComparison.Ordinal));
        }

        await stop.CancelAsync();
        var counts = await Task.WhenAll(load);
        Assert.All(counts, count => Assert.True(count > 0));
    }

    [Theory]
    [InlineData("no archive at all")]
    [InlineData("")]
    public async Task A_bad_archive_is_refused_and_the_old_one_goes_on(string content)
    {
        Write(Supergateway.Sales);
        await StartAsync();
        var before = await client.GetStringAsync("/graphql/schema.graphql");

        await File.WriteAllTextAsync(file, content);
        await Task.Delay(300);

        Assert.Equal(before, await client.GetStringAsync("/graphql/schema.graphql"));
        Assert.True((await client.GetAsync("/health/ready")).IsSuccessStatusCode);
    }

    private async Task StartAsync()
    {
        await gateway.StartAsync();
        client = new HttpClient { BaseAddress = new Uri(gateway.Urls.First()) };
    }

    private async Task<int> LoadAsync(CancellationToken stop)
    {
        for (var count = 0; ; count++)
        {
            if (stop.IsCancellationRequested)
            {
                return count;
            }

            var response = await client.GetStringAsync("/graphql?query={orders{no product{name}}}", CancellationToken.None);
            Assert.DoesNotContain("errors", response, StringComparison.Ordinal);
        }
    }

    private void Write(string salesSchema)
    {
        var next = file + ".next";
        using (var stream = File.Create(next))
        {
            Supergateway.Archive(salesSchema).Write(stream);
        }

        File.Move(next, file, overwrite: true);
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await condition())
        {
            await Task.Delay(20, limit.Token);
        }
    }
}
