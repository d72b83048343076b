using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace ErpSystem.Gateway.Subscriptions.Delivery;

/// <summary>What waits to be sent to one client, bounded by number and by bytes: a client that reads too slowly is not waited for.</summary>
internal sealed class OutboundQueue(SubscriptionSettings settings)
{
    private readonly Channel<Outbound> channel = Channel.CreateUnbounded<Outbound>(new UnboundedChannelOptions { SingleReader = true });
    private long bytes;
    private int count;
    private int hasOverflown;

    /// <summary>True once more came than may wait.</summary>
    public bool HasOverflown => Volatile.Read(ref hasOverflown) != 0;

    /// <summary>The bytes that wait.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    /// <summary>Adds a message; false, and nothing more is taken, when too much waits.</summary>
    public bool TryAdd(in Outbound message)
    {
        if (HasOverflown)
        {
            return false;
        }

        if (Interlocked.Increment(ref count) > settings.QueuedMessages || Interlocked.Add(ref bytes, message.Length) > settings.QueuedBytes)
        {
            Interlocked.Exchange(ref hasOverflown, 1);
            channel.Writer.TryComplete();
            return false;
        }

        return channel.Writer.TryWrite(message);
    }

    /// <summary>Waits for a message; false when no more come.</summary>
    public async ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => await channel.Reader.WaitToReadAsync(cancellationToken) && !HasOverflown;

    public bool TryTake([MaybeNullWhen(false)] out Outbound message)
    {
        if (HasOverflown || !channel.Reader.TryRead(out message))
        {
            message = default;
            return false;
        }

        Interlocked.Decrement(ref count);
        Interlocked.Add(ref bytes, -message.Length);
        return true;
    }

    /// <summary>No more messages come.</summary>
    public void Complete() => channel.Writer.TryComplete();
}

/// <summary>A message: what only this client gets, around what it may share with others.</summary>
internal readonly record struct Outbound(ReadOnlyMemory<byte> Start, ReadOnlyMemory<byte> Shared, ReadOnlyMemory<byte> End)
{
    public int Length => Start.Length + Shared.Length + End.Length;
}
