using ErpSystem.Local.Servers.Sidecars.Messages;
using ErpSystem.Local.Servers.Sidecars.Resources;
using ErpSystem.Local.Servers.Sidecars.States;
using Microsoft.Extensions.Logging;

namespace ErpSystem.Local.Servers.Sidecars;

/// <summary>The components that the app of a sidecar has.</summary>
internal sealed partial class Components : IAsyncDisposable
{
    private readonly Dictionary<string, Pubsub> pubsubs = [];
    private readonly Dictionary<string, StateComponent> stores = [];

    public IEnumerable<ComponentDefinition> Definitions =>
        pubsubs.Values.Select(pubsub => pubsub.Definition).Concat(stores.Values.Select(store => store.Definition));

    public Pubsub? Pubsub(string name) => pubsubs.GetValueOrDefault(name);

    /// <summary>Returns the pub/sub component to publish with.</summary>
    public Pubsub RequirePubsub(string name) =>
        Pubsub(name) ?? throw new PublishException(PublishProblem.UnknownPubsub, $"pubsub '{name}' not found");

    public StateComponent RequireStore(string name) =>
        stores.GetValueOrDefault(name) ?? throw new StateException(StateProblem.UnknownStore, $"state store {name} is not found");

    /// <summary>Makes the components of the files and opens their stores.</summary>
    /// <exception cref="SidecarException">One cannot be opened and does not say that it is dispensable.</exception>
    public static async Task<Components> OpenAsync(
        IReadOnlyList<Resource> resources, SidecarOptions options, TimeProvider time, ILogger logger, CancellationToken ct)
    {
        var components = new Components();
        try
        {
            foreach (var resource in resources.Where(resource => resource.Kind == "Component" && resource.IsFor(options.AppId)))
            {
                var definition = ComponentDefinition.From(resource, options.AppId, options.Namespace);
                try
                {
                    await components.AddAsync(definition, options, time, logger, ct);
                }
                catch (SidecarException broken) when (definition.IgnoreErrors)
                {
                    LogIgnored(logger, definition.Where, broken.Message);
                }
            }

            return components;
        }
        catch
        {
            await components.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var pubsub in pubsubs.Values)
        {
            await pubsub.DisposeAsync();
        }

        foreach (var store in stores.Values)
        {
            await store.DisposeAsync();
        }
    }

    private async Task AddAsync(ComponentDefinition definition, SidecarOptions options, TimeProvider time, ILogger logger, CancellationToken ct)
    {
        switch (definition.Type.Split('.')[0])
        {
            case "pubsub":
                var pubsub = new Pubsub(definition, Log(definition, options, time), options.AppId, new CloudEventEnvelope(options.AppId, time));
                pubsubs.Add(pubsub.Name, pubsub);
                await pubsub.Log.OpenAsync(ct);
                break;
            case "state":
                var store = new StateComponent(definition, Store(definition, options), options.AppId);
                stores.Add(store.Name, store);
                await store.Store.OpenAsync(ct);
                break;
            case "secretstores" when definition.Type == "secretstores.local.env":
                break;
            default:
                LogNotDone(logger, definition.Where, definition.Type);
                break;
        }
    }

    private static IMessageLog Log(ComponentDefinition definition, SidecarOptions options, TimeProvider time)
    {
        var retention = RetentionOptions.From(definition);
        return IsRedis(definition, options)
            ? new RedisMessageLog(RedisConnection.Of(definition, options.Redis), retention, time)
            : new PostgresMessageLog(Database(definition, options), retention);
    }

    private static IStateStore Store(ComponentDefinition definition, SidecarOptions options) => IsRedis(definition, options)
        ? new RedisStateStore(RedisConnection.Of(definition, options.Redis))
        : new PostgresStateStore(Database(definition, options), definition.Name);

    // A given database wins over the files: the files are those of production, where the bus is a Redis.
    private static bool IsRedis(ComponentDefinition definition, SidecarOptions options) =>
        options.Database is null && definition.Type.EndsWith(".redis", StringComparison.Ordinal);

    private static SidecarDatabase Database(ComponentDefinition definition, SidecarOptions options)
    {
        if (options.Database is { } given)
        {
            return new SidecarDatabase(given);
        }

        return definition.Type.EndsWith(".postgresql", StringComparison.Ordinal) || definition.Type.EndsWith(".postgres", StringComparison.Ordinal)
            ? new SidecarDatabase(definition.Value("connectionString") ?? throw new SidecarException($"{definition.Where}: connectionString is missing."))
            : throw new SidecarException($"{definition.Where}: the stand-in stores in Redis or PostgreSQL; {definition.Type} is not done.");
    }

    [LoggerMessage(LogLevel.Error, "{Where} is left out, as its ignoreErrors says: {Reason}")]
    private static partial void LogIgnored(ILogger logger, string where, string reason);

    [LoggerMessage(LogLevel.Warning, "{Where} is left out: the stand-in does not do {Type}")]
    private static partial void LogNotDone(ILogger logger, string where, string type);
}
