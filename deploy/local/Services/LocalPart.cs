namespace ErpSystem.Local;

/// <summary>A part of a local system, which can be stopped and started again at the same address.</summary>
public abstract class LocalPart : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);

    private protected LocalPart(string name)
    {
        Name = name;
    }

    public string Name { get; }

    public bool IsRunning { get; private set; }

    /// <summary>The operating system's process that it runs in, null when it is stopped.</summary>
    public abstract int? ProcessId { get; }

    /// <summary>Starts it and returns when it is ready; does nothing when it runs.</summary>
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

    /// <summary>Stops it in order; returns when nothing of it runs any more.</summary>
    public Task StopAsync() => EndAsync(EndAsync);

    /// <summary>Kills its process as <c>kill -9</c> does; only what runs in a process of its own can be killed.</summary>
    public Task KillAsync() => EndAsync(KillProcessAsync);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        gate.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected abstract Task BeginAsync(CancellationToken ct);

    private protected abstract Task EndAsync();

    private protected virtual Task KillProcessAsync() =>
        throw new InvalidOperationException($"{Name} runs in this very process; start the system with its parts as own processes.");

    private async Task EndAsync(Func<Task> end)
    {
        await gate.WaitAsync();
        try
        {
            await end();
            IsRunning = false;
        }
        finally
        {
            gate.Release();
        }
    }
}
