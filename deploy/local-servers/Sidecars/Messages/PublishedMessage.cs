namespace ErpSystem.Local.Servers.Sidecars.Messages;

/// <summary>What a client asks to be published.</summary>
internal sealed record PublishedMessage(
    string Pubsub, string Topic, byte[] Data, string ContentType, IReadOnlyDictionary<string, string> Metadata, string? TraceParent, string? TraceState)
{
    public bool RawPayload => Metadata.TryGetValue("rawPayload", out var raw) && raw.Equals("true", StringComparison.OrdinalIgnoreCase);
}
