using System.Collections.Concurrent;

namespace ErpSystem.Local.Servers.Sidecars.Messages;

/// <summary>Wakes the readers of one store that live in this process; those of others find the message when they look again.</summary>
internal sealed class Arrivals
{
    private static readonly ConcurrentDictionary<string, Arrivals> Stores = new(StringComparer.Ordinal);

    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The arrivals of the store at this address.</summary>
    public static Arrivals At(string address) => Stores.GetOrAdd(address, _ => new Arrivals());

    /// <summary>Completes with the next arrival after this call.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    public void Announce() =>
        Interlocked.Exchange(ref next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();

    /// <summary>Waits for an arrival, but not longer than this.</summary>
    public static async Task WaitAsync(Task arrival, TimeSpan most, CancellationToken ct)
    {
        try
        {
            await arrival.WaitAsync(most, ct);
        }
        catch (TimeoutException)
        {
            // Nothing came that this process knows of; the store is asked again.
        }
    }
}
