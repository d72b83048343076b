using ErpSystem.Local.Servers.Sidecars.Resources;
using StackExchange.Redis;

namespace ErpSystem.Local.Servers.Sidecars.Messages;

/// <summary>A connection to the Redis of a component.</summary>
internal sealed class RedisConnection : IAsyncDisposable
{
    private readonly ConfigurationOptions options;
    private ConnectionMultiplexer? connection;

    private RedisConnection(ConfigurationOptions options)
    {
        this.options = options;
        options.ConnectTimeout = 2_000;
        // A client of a local Redis meets it under load of the whole machine.
        options.AsyncTimeout = 20_000;
        Address = string.Join(',', options.EndPoints);
    }

    /// <summary>Where it is; the same for all who use the same server.</summary>
    public string Address { get; }

    public IDatabase Database => (connection ?? throw new InvalidOperationException("Open it first.")).GetDatabase();

    /// <summary>Reads where a component's Redis is; a given address wins.</summary>
    public static RedisConnection Of(ComponentDefinition component, string? given)
    {
        if (given is not null)
        {
            return new RedisConnection(ConfigurationOptions.Parse(given));
        }

        if (component.Value("redisType") is "cluster" || component.Value("failover") is "true")
        {
            throw new SidecarException($"{component.Where}: the stand-in talks to one Redis, not to a cluster or its sentinels.");
        }

        var options = ConfigurationOptions.Parse(component.Value("redisHost") ?? throw new SidecarException($"{component.Where}: redisHost is missing."));
        options.User = component.Value("redisUsername");
        options.Password = component.Value("redisPassword");
        options.Ssl = component.Value("enableTLS") == "true";
        options.DefaultDatabase = component.Number("redisDB", 0);
        return new RedisConnection(options);
    }

    public async Task OpenAsync(CancellationToken ct)
    {
        try
        {
            connection ??= await ConnectionMultiplexer.ConnectAsync(options).WaitAsync(ct);
        }
        catch (RedisConnectionException away)
        {
            throw new SidecarException($"Redis at {Address} does not answer: {away.Message}", away);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
        {
            await connection.DisposeAsync();
        }
    }
}
