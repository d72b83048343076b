using System.IO.Compression;
using ErpSystem.Gateway.Supergraphs;
using ErpSystem.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ErpSystem.Gateway.Tests;

public sealed class HotSwapTests : IAsyncLifetime, IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"gateway-{Guid.NewGuid():n}.far");
    private readonly LogLines refusals = new();
    private FakeSource sales = null!;
    private FakeSource inventory = null!;
    private WebApplication gateway = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        sales = await FakeSource.StartAsync(SalesAnswers.Orders(3));
        inventory = await FakeSource.StartAsync(SalesAnswers.Products);
        gateway = GatewayApplication.Build(["--archive", file, "--port", "0", "--Logging:LogLevel:Default=Error", "--Logging:Console:LogLevel:Default=None"], options =>
        {
            options.SourceUrls["sales"] = new Uri(sales.Url);
            options.SourceUrls["inventory"] = new Uri(inventory.Url);
            options.ArchivePolling = TimeSpan.FromMilliseconds(20);
            options.WarmUp = TimeSpan.Zero;
        });
        gateway.Services.GetRequiredService<ILoggerFactory>().AddProvider(refusals);
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

    [Fact]
    public async Task Whatever_becomes_of_the_file_no_request_fails_and_the_version_served_is_visible()
    {
        Write(Supergateway.Sales);
        await StartAsync();
        using var stop = new CancellationTokenSource();
        var load = Enumerable.Range(0, 8).Select(_ => LoadAsync(stop.Token)).ToList();
        var first = await VersionAsync();

        foreach (var harm in new Action[] { DeleteFile, WriteHalf, WriteNonsense, WriteAnotherSchema, WriteForeignZip })
        {
            var before = refusals.Lines.Count;
            harm();
            await UntilAsync(() => Task.FromResult(refusals.Lines.Count > before));
            Assert.Equal(first, await VersionAsync());
        }

        Write(Supergateway.Sales.Replace("ping(", "later(", StringComparison.Ordinal));
        await UntilAsync(async () => await VersionAsync() != first);
        Write(Supergateway.Sales);
        await UntilAsync(async () => await VersionAsync() == first);
        await stop.CancelAsync();

        Assert.All(await Task.WhenAll(load), count => Assert.True(count > 0));
        Assert.All(refusals.Lines, line => Assert.Matches(@"^The archive is refused \([A-Z_]+\): [^\n]+$", line));
    }

    [Fact]
    public async Task A_file_that_is_written_slowly_is_taken_when_it_is_whole()
    {
        Write(Supergateway.Sales);
        await StartAsync();
        var first = await VersionAsync();
        var whole = Bytes(Supergateway.Sales.Replace("ping(", "slow(", StringComparison.Ordinal));

        await using (var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            foreach (var part in whole.Chunk((whole.Length / 5) + 1))
            {
                Assert.Equal(first, await VersionAsync());
                await stream.WriteAsync(part);
                await stream.FlushAsync();
                await Task.Delay(60);
            }

            // Whole, but its writer keeps it locked while the watcher looks several times.
            await Task.Delay(200);
            Assert.Equal(first, await VersionAsync());
        }

        await UntilAsync(async () => await VersionAsync() != first);
        Assert.Contains("slow(", await client.GetStringAsync("/graphql/schema.graphql"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_and_then_a_bad_one_are_told_in_one_sentence_each()
    {
        await StartAsync();
        WriteNonsense();
        await UntilAsync(() => Task.FromResult(refusals.Lines.Count > 1));

        Assert.Equal($"The archive is refused (ARCHIVE_MISSING): There is no file '{file}'; it is loaded as soon as it is there.", refusals.Lines.First());
        Assert.StartsWith("The archive is refused (ARCHIVE_", refusals.Lines.Last(), StringComparison.Ordinal);
        Assert.Equal(503, (int)(await client.GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task Operations_in_use_are_prepared_before_the_swap()
    {
        Write(Supergateway.Sales);
        await StartAsync();
        await client.GetStringAsync("/graphql?query={orders{no}}");
        var holder = gateway.Services.GetRequiredService<SupergraphHolder>();
        var before = holder.Current!;

        Write(Supergateway.Sales.Replace("ping(", "later(", StringComparison.Ordinal));
        await UntilAsync(() => Task.FromResult(holder.Current != before));

        Assert.Contains(("{orders{no}}", null), holder.Current!.Operations.Documents);
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
        await UntilAsync(() => Task.FromResult(refusals.Lines.Count > 0));

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
        var count = 0;
        for (; !stop.IsCancellationRequested; count++)
        {
            var response = await client.GetStringAsync("/graphql?query={orders{no product{name}}}", CancellationToken.None);
            Assert.DoesNotContain("errors", response, StringComparison.Ordinal);
        }

        return count;
    }

    private void Write(string salesSchema)
    {
        File.WriteAllBytes(file + ".next", Bytes(salesSchema));
        File.Move(file + ".next", file, overwrite: true);
    }

    private static byte[] Bytes(string salesSchema)
    {
        using var stream = new MemoryStream();
        Supergateway.Archive(salesSchema).Write(stream);
        return stream.ToArray();
    }

    private void DeleteFile() => File.Delete(file);

    private void WriteHalf()
    {
        var whole = Bytes(Supergateway.Sales.Replace("ping(", "half(", StringComparison.Ordinal));
        File.WriteAllBytes(file, whole[..(whole.Length / 2)]);
    }

    private void WriteNonsense() => File.WriteAllText(file, "no archive at all");

    // A schema of the archive that does not parse.
    private void WriteAnotherSchema()
    {
        var archive = new MemoryStream();
        archive.Write(Bytes(Supergateway.Sales));
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.Entries.First(entry => entry.FullName.EndsWith("gateway.graphqls", StringComparison.Ordinal));
            using var stream = entry.Open();
            stream.SetLength(0);
            stream.Write("type Query {"u8);
        }

        File.WriteAllBytes(file, archive.ToArray());
    }

    private void WriteForeignZip()
    {
        using var stream = File.Create(file);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        zip.CreateEntry("readme.txt");
    }

    private async Task<string?> VersionAsync()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        request.Headers.Add("GraphQL-Supergraph", "report");
        using var response = await client.SendAsync(request);
        return response.Headers.GetValues("GraphQL-Supergraph").Single();
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
