using System.Text.Json;

namespace ErpSystem.Testing;

/// <summary>An event that reached a sidecar.</summary>
/// <param name="PubSub">The component.</param>
/// <param name="Topic">The topic.</param>
/// <param name="ContentType">The content type of the data.</param>
/// <param name="Data">The data.</param>
/// <param name="Metadata">What the publisher sets of the CloudEvent.</param>
/// <param name="Token">The API token that came with it.</param>
public sealed record PublishedEvent(
    string PubSub, string Topic, string ContentType, JsonElement Data, IReadOnlyDictionary<string, string> Metadata, string? Token)
{
    public Guid Id => Guid.Parse(Metadata["cloudevent.id"]);

    public string Subject => Metadata["cloudevent.subject"];

    public long Sequence => Data.GetProperty("sequence").GetInt64();
}
