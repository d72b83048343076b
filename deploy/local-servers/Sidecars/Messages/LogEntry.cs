namespace ErpSystem.Local.Servers.Sidecars.Messages;

/// <summary>One message as a log keeps it.</summary>
/// <param name="Topic">Its topic.</param>
/// <param name="Id">Its place in the topic, as the log writes it.</param>
/// <param name="Data">The bytes that were published: an envelope, or a raw payload.</param>
/// <param name="Metadata">The metadata of the request that published it.</param>
internal sealed record LogEntry(string Topic, string Id, byte[] Data, IReadOnlyDictionary<string, string>? Metadata);
