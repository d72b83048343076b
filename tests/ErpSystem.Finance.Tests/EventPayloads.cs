using System.Text.Json.Nodes;
using ErpSystem.Testing;

namespace ErpSystem.Finance.Tests;

/// <summary>Looks into the payloads of events that tests deliver.</summary>
internal static class EventPayloads
{
    public static JsonObject Payload(this TestEvent delivered) => (JsonObject)delivered.Payload;

    public static JsonArray Lines(this JsonObject payload) => payload["lines"]!.AsArray();
}
