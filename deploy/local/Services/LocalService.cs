namespace ErpSystem.Local;

/// <summary>A subgraph or the gateway of a local system, which can be stopped and started again at the same address.</summary>
public abstract class LocalService : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);

    private protected LocalService(string name, int port)
    {
        Name = name;
        Port = port;
    }

    public string Name { get; }

    public int Port { get; }

    /// <summary>The GraphQL endpoint.</summary>
    public string Url => $"http://127.0.0.1:{Port}/graphql";

    public bool IsRunning { get; private set; }

    /// <summary>The operating system's process that serves it, null when it is stopped.</summary>
    public abstract int? ProcessId { get; }

    /// <summary>Starts listening and returns when the service is ready; does nothing when it runs.</summary>
    public async Task StartAsync(CancellationToken ct = default)
    {
        await gate.WaitAsync(ct);
        try
        {
            if (!IsRunning)
            {
                await BeginAsync(ct);
                IsRunning = true;
            }
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Stops listening; returns when nothing of it runs any more.</summary>
    public async Task StopAsync()
    {
        await gate.WaitAsync();
        try
        {
            IsRunning = false;
            await EndAsync();
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        gate.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected abstract Task BeginAsync(CancellationToken ct);

    private protected abstract Task EndAsync();
}
