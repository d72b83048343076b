namespace ErpSystem.Local.Servers.Sidecars.Messages;

/// <summary>
/// Keeps the messages of topics for groups of consumers. A message that was read is claimed: no other reader of the group gets it, until it is
/// acknowledged or its reader has been silent for too long. Everything is in the store, so that a killed reader or sidecar loses nothing.
/// </summary>
internal interface IMessageLog : IAsyncDisposable
{
    /// <summary>Checks that the store is there, and makes what it needs.</summary>
    Task OpenAsync(CancellationToken ct);

    Task AppendAsync(string topic, byte[] data, IReadOnlyDictionary<string, string>? metadata, CancellationToken ct);

    /// <summary>Makes the group where it is not there; a new one starts with the oldest message that is kept.</summary>
    Task JoinAsync(string group, IReadOnlyList<string> topics, CancellationToken ct);

    /// <summary>Claims messages that the group has not read, in order inside a topic; waits a moment for one when there is none.</summary>
    Task<IReadOnlyList<LogEntry>> ReadNewAsync(string group, IReadOnlyList<string> topics, int count, CancellationToken ct);

    /// <summary>Claims messages again whose claim is at least this old.</summary>
    Task<IReadOnlyList<LogEntry>> ReadAbandonedAsync(string group, IReadOnlyList<string> topics, TimeSpan age, int count, CancellationToken ct);

    Task AcknowledgeAsync(string group, LogEntry entry, CancellationToken ct);

    /// <summary>Gives a claim up: the next reader that looks for abandoned messages finds this one.</summary>
    Task ReleaseAsync(string group, LogEntry entry, CancellationToken ct);
}
