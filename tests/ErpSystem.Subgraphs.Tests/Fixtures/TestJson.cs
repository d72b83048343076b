using System.Text.Encodings.Web;
using System.Text.Json;

namespace ErpSystem.Subgraphs.Tests.Fixtures;

/// <summary>JSON for people.</summary>
internal static class TestJson
{
    public static JsonSerializerOptions Indented { get; } = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
