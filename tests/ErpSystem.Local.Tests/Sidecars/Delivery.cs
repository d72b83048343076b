using System.Text.Json;

namespace ErpSystem.Local.Tests.Sidecars;

/// <summary>One post of the sidecar to the app.</summary>
internal sealed record Delivery(string Path, string Body, string? ContentType, IReadOnlyDictionary<string, string> Headers)
{
    public string Id => Envelope.GetProperty("id").GetString()!;

    public string Topic => Envelope.GetProperty("topic").GetString()!;

    public JsonElement Envelope { get; } = JsonDocument.Parse(Body).RootElement;

    public JsonElement Data => Envelope.GetProperty("data");
}
