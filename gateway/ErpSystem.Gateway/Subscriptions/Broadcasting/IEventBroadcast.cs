namespace ErpSystem.Gateway.Subscriptions.Broadcasting;

/// <summary>
/// A capped stream of events for each topic that every replica reads from beginning to end. One replica appends an event, all of them read it, in one
/// order.
/// </summary>
internal interface IEventBroadcast : IAsyncDisposable
{
    /// <summary>When the first replica over these streams started; what was told before then is no news.</summary>
    Task<DateTimeOffset> StartAsync(CancellationToken cancellationToken);

    /// <summary>Appends an event unless one of its id was appended before; false when it was.</summary>
    Task<bool> AppendAsync(string topic, string eventId, ReadOnlyMemory<byte> cloudEvent, CancellationToken cancellationToken);

    /// <summary>The place behind which everything is still to come.</summary>
    Task<EntryId> NowAsync(CancellationToken cancellationToken);

    /// <summary>The events behind a place in each topic, in one order, at most so many a topic.</summary>
    Task<BroadcastPage> ReadAsync(IReadOnlyDictionary<string, EntryId> after, int count, CancellationToken cancellationToken);

    /// <summary>False when events behind the place may have been dropped already.</summary>
    Task<bool> ReachesAsync(string topic, EntryId after, CancellationToken cancellationToken);

    /// <summary>Ends when something was appended, or after some time.</summary>
    Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken);
}

/// <summary>An event as it was appended.</summary>
internal sealed record BroadcastEntry(string Topic, EntryId Id, ReadOnlyMemory<byte> CloudEvent);

/// <summary>What was read, and up to where each topic is known now.</summary>
internal sealed record BroadcastPage(IReadOnlyList<BroadcastEntry> Entries, IReadOnlyDictionary<string, EntryId> Positions);
