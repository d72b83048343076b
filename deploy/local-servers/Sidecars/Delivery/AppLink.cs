using System.Text.Json;
using ErpSystem.Local.Servers.Sidecars.Resources;
using Microsoft.Extensions.Logging;

namespace ErpSystem.Local.Servers.Sidecars.Delivery;

/// <summary>
/// What the sidecar does for its app once that listens: learns its subscriptions, delivers, and stops delivering while the app is ill.
/// </summary>
internal sealed partial class AppLink(
    SidecarOptions options, Components components, IReadOnlyList<Resource> resources, AppChannel app, Deliverer deliverer, ILogger logger)
    : IAsyncDisposable
{
    // As daprd: three attempts to read the app's subscriptions. Then daprd has none until it is started anew; here the reading goes on.
    private static readonly TimeSpan[] ReadingWaits = [TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1)];

    private readonly CancellationTokenSource stopping = new();
    private readonly Dictionary<string, Dictionary<string, Subscription>> byPubsub = [];
    private List<Consumer> consumers = [];
    private Task running = Task.CompletedTask;

    /// <summary>Why the sidecar is not ready yet; null when it is.</summary>
    public string? NotReady { get; private set; } = "the app does not listen yet";

    /// <summary>What the app is subscribed to, once it was asked.</summary>
    public IReadOnlyList<Subscription> Subscriptions { get; private set; } = [];

    public bool AppIsHealthy { get; private set; } = true;

    public void Start() => running = RunAsync(stopping.Token);

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running;
        await StopConsumersAsync(options.GracefulShutdown);
        stopping.Dispose();
    }

    private async Task RunAsync(CancellationToken ct)
    {
        try
        {
            LogWaiting(options.AppPort);
            await app.WaitForPortAsync(ct);
            await SubscribeAsync(ct);
            if (options.AppHealth is null)
            {
                StartConsumers();
            }
            else
            {
                await WatchHealthAsync(options.AppHealth, ct);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The sidecar stops.
        }
    }

    private async Task SubscribeAsync(CancellationToken ct)
    {
        var refused = new List<string>();
        foreach (var resource in resources.Where(resource => resource.Kind == "Subscription" && resource.IsFor(options.AppId)))
        {
            Add(() => Subscription.From(resource), refused);
        }

        foreach (var entry in await ReadAsync(ct))
        {
            Add(() => Subscription.From(entry), refused);
        }

        Subscriptions = [.. byPubsub.Values.SelectMany(topics => topics.Values)];
        NotReady = refused.Count == 0 ? null : string.Join("; ", refused);
        LogSubscribed(options.AppId, string.Join(", ", Subscriptions.Select(subscription => subscription.Topic)));
    }

    private async Task<IReadOnlyList<System.Text.Json.Nodes.JsonObject>> ReadAsync(CancellationToken ct)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await app.SubscriptionsAsync(ct);
            }
            catch (Exception failed) when (failed is HttpRequestException or JsonException)
            {
                NotReady = $"/dapr/subscribe of the app failed: {failed.Message}";
                if (attempt == ReadingWaits.Length)
                {
                    LogNoSubscriptions(failed.Message);
                }

                await Task.Delay(ReadingWaits[Math.Min(attempt, ReadingWaits.Length - 1)], ct);
            }
        }
    }

    private void Add(Func<Subscription> read, List<string> refused)
    {
        try
        {
            var subscription = read();
            var pubsub = components.Pubsub(subscription.Pubsub)
                ?? throw new SidecarException($"topic {subscription.Topic} is of pubsub {subscription.Pubsub}, which app {options.AppId} does not have");
            if (!pubsub.Scopes.MaySubscribe(subscription.Topic))
            {
                LogForbidden(options.AppId, subscription.Topic);
                return;
            }

            var topics = byPubsub.TryGetValue(pubsub.Name, out var known) ? known : byPubsub[pubsub.Name] = [];
            if (!topics.TryAdd(subscription.Topic, subscription))
            {
                throw new SidecarException($"topic {subscription.Topic} is subscribed to twice; each message would come twice");
            }
        }
        catch (SidecarException wrong)
        {
            refused.Add(wrong.Message);
            LogRefused(wrong.Message);
        }
    }

    private async Task WatchHealthAsync(AppHealthCheck check, CancellationToken ct)
    {
        var failures = 0;
        AppIsHealthy = false;
        while (true)
        {
            failures = await app.IsHealthyAsync(check, ct) ? 0 : failures + 1;
            if (failures == 0 && !AppIsHealthy)
            {
                AppIsHealthy = true;
                LogHealthy(options.AppId);
                StartConsumers();
            }
            else if (failures >= check.Threshold && AppIsHealthy)
            {
                AppIsHealthy = false;
                LogIll(options.AppId, failures);
                await StopConsumersAsync(TimeSpan.Zero);
            }

            await Task.Delay(check.Interval, ct);
        }
    }

    private void StartConsumers()
    {
        foreach (var (pubsub, topics) in byPubsub.Where(subscribed => subscribed.Value.Count > 0))
        {
            var consumer = new Consumer(components.Pubsub(pubsub)!, topics, deliverer, logger);
            consumers.Add(consumer);
            consumer.Start();
        }
    }

    private async Task StopConsumersAsync(TimeSpan patience)
    {
        var stopped = consumers;
        consumers = [];
        await Task.WhenAll(stopped.Select(consumer => consumer.StopAsync(patience)));
        foreach (var consumer in stopped)
        {
            await consumer.DisposeAsync();
        }
    }

    [LoggerMessage(LogLevel.Information, "Waiting for the app on port {Port}")]
    private partial void LogWaiting(int? port);

    [LoggerMessage(LogLevel.Information, "App {AppId} is subscribed to: {Topics}")]
    private partial void LogSubscribed(string appId, string topics);

    [LoggerMessage(LogLevel.Error, "The app's subscriptions cannot be read; daprd would deliver nothing now, the stand-in goes on asking: {Reason}")]
    private partial void LogNoSubscriptions(string reason);

    [LoggerMessage(LogLevel.Error, "A subscription is refused: {Reason}")]
    private partial void LogRefused(string reason);

    [LoggerMessage(LogLevel.Warning, "App {AppId} may not subscribe to topic {Topic}; the scopes of the component say so")]
    private partial void LogForbidden(string appId, string topic);

    [LoggerMessage(LogLevel.Information, "App {AppId} is well; messages are delivered")]
    private partial void LogHealthy(string appId);

    [LoggerMessage(LogLevel.Warning, "App {AppId} did not answer {Failures} health checks; messages wait until it does")]
    private partial void LogIll(string appId, int failures);
}
