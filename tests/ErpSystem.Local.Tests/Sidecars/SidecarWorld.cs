using System.Text;
using Dapr.Client;
using ErpSystem.Local.Servers.Sidecars;
using Microsoft.Extensions.Logging;

namespace ErpSystem.Local.Tests.Sidecars;

/// <summary>Sidecars and apps of one test on one store; names are the test's own, because tests may share a Redis.</summary>
internal sealed class SidecarWorld(Func<SidecarOptions, SidecarOptions> onStore) : IAsyncDisposable
{
    private readonly Scratch scratch = new();
    private readonly List<IAsyncDisposable> started = [];
    private readonly string suffix = Guid.NewGuid().ToString("n")[..8];

    /// <summary>The metadata of the pub/sub component: little patience, so that tests need little time.</summary>
    public Dictionary<string, string> Pubsub { get; } = new() { ["processingTimeout"] = "60s", ["redeliverInterval"] = "100ms" };

    public RecordedLog Log { get; } = new();

    public string Name(string name) => $"{name}-{suffix}";

    /// <summary>Adds a resource file.</summary>
    public void Add(string name, string yaml) => File.WriteAllText(scratch.PathOf($"{name}.yaml"), yaml);

    public void AddRetries(string policy) => Add(
        "resiliency",
        $$"""
        apiVersion: dapr.io/v1alpha1
        kind: Resiliency
        metadata: { name: resiliency }
        spec:
          policies:
            retries:
              inbound: { {{policy}} }
          targets:
            components:
              pubsub: { inbound: { retry: inbound } }
        """);

    public SidecarOptions Options(string appId, int? appPort)
    {
        var metadata = new StringBuilder();
        foreach (var (name, value) in Pubsub)
        {
            metadata.Append(null, $"\n  - name: {name}\n    value: \"{value}\"");
        }

        Add("pubsub", $"apiVersion: dapr.io/v1alpha1\nkind: Component\nmetadata:\n  name: pubsub\nspec:\n  type: pubsub.redis\n  version: v1\n  metadata:{metadata}\n");
        Add("statestore", "apiVersion: dapr.io/v1alpha1\nkind: Component\nmetadata:\n  name: statestore\nspec:\n  type: state.redis\n  version: v1\n  metadata: []\n");
        return onStore(new SidecarOptions
        {
            AppId = Name(appId),
            AppPort = appPort,
            HttpPort = 0,
            GrpcPort = 0,
            ResourcesPaths = [scratch.Folder],
            GracefulShutdown = TimeSpan.FromSeconds(2),
            ConfigureLogging = logging => logging.AddProvider(Log),
        });
    }

    public Task<Sidecar> SidecarAsync(string appId, ConsumingApp? app = null) => SidecarAsync(Options(appId, app?.Port));

    public async Task<Sidecar> SidecarAsync(SidecarOptions options)
    {
        var sidecar = await Sidecar.StartAsync(options, default);
        started.Add(sidecar);
        return sidecar;
    }

    public ConsumingApp App()
    {
        var app = new ConsumingApp();
        started.Add(app);
        return app;
    }

    public static DaprClient Client(Sidecar sidecar, string? token = null)
    {
        var builder = new DaprClientBuilder().UseHttpEndpoint(sidecar.HttpEndpoint.ToString()).UseGrpcEndpoint(sidecar.GrpcEndpoint.ToString());
        return (token is null ? builder : builder.UseDaprApiToken(token)).Build();
    }

    /// <summary>Returns when the sidecar delivers: its app has been asked and its groups are there.</summary>
    public static async Task ReadyAsync(Sidecar sidecar)
    {
        using var client = Client(sidecar);
        await Patience.UntilAsync(() => client.CheckHealthAsync(), "the sidecar is healthy");
    }

    /// <summary>Publishes JSON values one after the other.</summary>
    public static async Task PublishAsync(Sidecar sidecar, string topic, params string[] data)
    {
        using var client = Client(sidecar);
        foreach (var json in data)
        {
            await client.PublishByteEventAsync("pubsub", topic, Encoding.UTF8.GetBytes(json), "application/json");
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var part in started.AsEnumerable().Reverse())
        {
            await part.DisposeAsync();
        }

        scratch.Dispose();
    }
}
