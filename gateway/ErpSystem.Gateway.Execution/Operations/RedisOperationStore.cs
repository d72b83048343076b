using StackExchange.Redis;

namespace ErpSystem.Gateway.Execution.Operations;

/// <summary>
/// Operations in Redis: the key is a prefix and the id, the value the document. It connects by itself, at the start and again whenever the
/// connection was lost; meanwhile it says at once that it cannot be asked.
/// </summary>
public sealed class RedisOperationStore : IOperationStore, IAsyncDisposable
{
    private readonly string prefix;
    private readonly TimeSpan timeout;
    private readonly Task<ConnectionMultiplexer> connecting;

    /// <param name="configuration">Addresses and options as StackExchange.Redis reads them.</param>
    /// <param name="prefix">What stands before the id in a key.</param>
    /// <param name="timeout">How long a question may take.</param>
    /// <exception cref="ArgumentException">The configuration cannot be read.</exception>
    public RedisOperationStore(string configuration, string prefix, TimeSpan timeout)
    {
        this.prefix = prefix;
        this.timeout = timeout;
        var options = ConfigurationOptions.Parse(configuration);
        options.AbortOnConnectFail = false;
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.ConnectTimeout = options.AsyncTimeout = (int)timeout.TotalMilliseconds;
        connecting = ConnectionMultiplexer.ConnectAsync(options);
    }

    public async ValueTask<StoredOperation> FindAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            var connection = await connecting.WaitAsync(timeout, cancellationToken);
            var document = await connection.GetDatabase().StringGetAsync(prefix + id).WaitAsync(timeout, cancellationToken);
            return new StoredOperation(document.IsNull ? null : (string?)document);
        }
        catch (Exception error) when (error is RedisException or TimeoutException)
        {
            return StoredOperation.Unavailable;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // A connection that never came about has nothing to close.
        if (await Task.WhenAny(connecting) is { IsCompletedSuccessfully: true } made)
        {
            await (await made).DisposeAsync();
        }
    }
}
