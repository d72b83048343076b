using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Gateway.Execution.Operations;
using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Gateway.Supergraphs;
using ErpSystem.Gateway.Transport.Http;

namespace ErpSystem.Gateway.WarmUps;

/// <summary>
/// Before the port opens, runs the stored operations and one made from the schema through a second gateway whose sources give canned answers, so
/// that the first clients do not pay for compiling it all.
/// </summary>
// A second gateway over real connections, not calls into this one's parts: what is not called is not compiled, and nothing here can leak canned
// data to a client. It runs before telemetry starts, so nothing of it is counted.
internal sealed partial class WarmUp(GatewayOptions options, SupergraphHolder holder, ILogger<WarmUp> logger) : IHostedService
{
    private const int Workers = 8;
    private const int MaxOperations = 50;
    private const int RunsOfEach = 100_000;

    private static readonly TimeSpan Standard = TimeSpan.FromSeconds(5);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var limit = options.WarmUp ?? (options.Archive is null ? Standard : TimeSpan.Zero);
        if (limit <= TimeSpan.Zero || holder.Current is not { } supergraph || options.ArchiveFile is not { } file)
        {
            return;
        }

        var start = Stopwatch.GetTimestamp();
        try
        {
            var archive = ArchiveWatcher.Read(new FileInfo(file));
            var (sent, failed) = await RunAsync(archive, [.. Bodies(supergraph.ClientSchema)], RunsOfEach, limit, cancellationToken);
            Log.WarmedUp(logger, sent, failed, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or FusionArchiveException)
        {
            Log.NotWarmedUp(logger, error);
        }

        // The second gateway is garbage now, and most of what it made will not be needed again.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private IEnumerable<string> Bodies(SchemaDefinition schema)
    {
        var stored = options.OperationsFolder is { } folder ? new FileOperationStore(folder).Documents.Values.Distinct(StringComparer.Ordinal) : [];
        return stored.Take(MaxOperations).Select(document => SampleRequest.For(schema, document)).Append(SampleRequest.For(schema)).OfType<string>();
    }

    /// <summary>Sends each body a number of times, but stops at the limit.</summary>
    internal static async Task<(int Sent, int Failed)> RunAsync(
        FusionArchive archive, IReadOnlyList<string> bodies, int runsOfEach, TimeSpan limit, CancellationToken cancellationToken)
    {
        await using var sources = await StartSourcesAsync(archive, cancellationToken);
        await using var gateway = GatewayApplication.Build(["--environment", "Development", "--port", "0", "--Logging:LogLevel:Default=None"], inner =>
        {
            inner.Archive = archive;
            inner.WarmUp = TimeSpan.Zero;
            inner.Telemetry = false;
            inner.OperationsFolder = null;
            inner.OnlyStoredOperations = false;
            inner.Subscriptions.Redis = null;
            inner.Subscriptions.EventsPort = null;
            foreach (var source in archive.Sources)
            {
                inner.SourceUrls[source.Name] = new Uri($"{sources.Urls.First()}/{Uri.EscapeDataString(source.Name)}");
            }
        });
        await gateway.StartAsync(cancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(gateway.Urls.First()) };
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(limit);
        var (started, sent, failed) = (0, 0, 0);
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(async _ =>
        {
            for (int next; !time.IsCancellationRequested && (next = Interlocked.Increment(ref started)) <= runsOfEach * bodies.Count;)
            {
                if (await SendAsync(client, bodies[next % bodies.Count], time.Token) is { } succeeded)
                {
                    Interlocked.Increment(ref sent);
                    Interlocked.Add(ref failed, succeeded ? 0 : 1);
                }
            }
        }));
        await gateway.StopAsync(cancellationToken);
        return (sent, failed);
    }

    // Null when the time is over.
    private static async Task<bool?> SendAsync(HttpClient client, string body, CancellationToken cancellationToken)
    {
        try
        {
            using var content = new StringContent(body, Encoding.UTF8, MediaTypeNegotiation.Json);
            using var response = await client.PostAsync("/graphql", content, cancellationToken);
            using var answer = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellationToken), default, cancellationToken);
            return !answer.RootElement.TryGetProperty("errors", out _);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static async Task<WebApplication> StartSourcesAsync(FusionArchive archive, CancellationToken cancellationToken)
    {
        var canned = archive.Sources.ToDictionary(source => source.Name, source => new CannedSource(SchemaDefinition.Parse(source.Sdl)), StringComparer.Ordinal);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        application.MapPost("/{name}", async (string name, HttpRequest request, HttpResponse response) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
            response.ContentType = MediaTypeNegotiation.Json;
            await response.BodyWriter.WriteAsync(canned[name].Answer(body.ToArray()), request.HttpContext.RequestAborted);
        });
        await application.StartAsync(cancellationToken);
        return application;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Warmed up by {Requests} requests, {Failed} of them with errors, in {Seconds:0.0} s", EventName = "WarmedUp")]
        public static partial void WarmedUp(ILogger logger, int requests, int failed, double seconds);

        [LoggerMessage(LogLevel.Warning, "The warm-up failed; the first requests will be slower", EventName = "NotWarmedUp")]
        public static partial void NotWarmedUp(ILogger logger, Exception error);
    }
}
