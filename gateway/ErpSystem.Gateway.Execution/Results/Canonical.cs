using System.Text.Encodings.Web;
using System.Text.Json;

namespace ErpSystem.Gateway.Execution.Results;

/// <summary>JSON strings in one spelling.</summary>
internal static class Canonical
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Appends a JSON string with no more escapes than it needs.</summary>
    public static void WriteString(ReadOnlySpan<byte> json, Utf8Buffer output)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        try
        {
            using var writer = new Utf8JsonWriter(output, Relaxed);
            writer.WriteStringValue(reader.GetString());
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: no text, but JSON all the same.
            output.Write(json);
        }
    }

    /// <summary>Appends text as a JSON string.</summary>
    public static void WriteText(string text, Utf8Buffer output)
    {
        using var writer = new Utf8JsonWriter(output, Relaxed);
        writer.WriteStringValue(text);
    }
}
