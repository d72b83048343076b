using System.Threading.Channels;

namespace ErpSystem.Subgraphs.Messaging;

/// <summary>Wakes the relay when this process has committed events; what other processes commit it finds by polling.</summary>
internal sealed class OutboxSignal
{
    private readonly Channel<bool> woken = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Wakes the relay now, or keeps it from sleeping next.</summary>
    public void Set() => woken.Writer.TryWrite(true);

    /// <summary>Returns when woken, and after the time given at the latest.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await woken.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The time is up.
        }
    }
}
