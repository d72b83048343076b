using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ErpSystem.Gateway.Schema.Coercion;

/// <summary>Prints a JSON value for a message: short, and no deeper than a reader wants to see.</summary>
internal static class JsonInspection
{
    private const int MaxItems = 10;
    private const int MaxDepth = 2;
    private const int MaxText = 200;

    public static string Print(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = VariableCoercer.MaxJsonDepth });
        reader.Read();
        return Print(ref reader);
    }

    /// <summary>Prints the value at which a reader stands and leaves the reader there.</summary>
    public static string Print(ref Utf8JsonReader reader)
    {
        var copy = reader;
        var output = new StringBuilder();
        Append(output, ref copy, 0);
        return output.ToString();
    }

    private static void Append(StringBuilder output, ref Utf8JsonReader reader, int depth)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                AppendObject(output, ref reader, depth);
                break;
            case JsonTokenType.StartArray:
                AppendArray(output, ref reader, depth);
                break;
            case JsonTokenType.String:
                AppendString(output, reader.GetString()!);
                break;
            default:
                output.Append(Encoding.UTF8.GetString(reader.ValueSpan));
                break;
        }
    }

    private static void AppendString(StringBuilder output, string text)
    {
        var shown = text.Length > MaxText ? string.Concat(text.AsSpan(0, MaxText), "...") : text;
        output.Append('"').Append(JsonEncodedText.Encode(shown, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value).Append('"');
    }

    private static void AppendObject(StringBuilder output, ref Utf8JsonReader reader, int depth)
    {
        var separator = "{ ";
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (depth >= MaxDepth)
            {
                Skip(ref reader);
                separator = "[Object]";
                continue;
            }

            output.Append(separator).Append(reader.GetString()).Append(": ");
            reader.Read();
            Append(output, ref reader, depth + 1);
            separator = ", ";
        }

        output.Append(separator switch { "{ " => "{}", "[Object]" => separator, _ => " }" });
    }

    private static void AppendArray(StringBuilder output, ref Utf8JsonReader reader, int depth)
    {
        var count = 0;
        output.Append('[');
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            count++;
            if (depth >= MaxDepth || count > MaxItems)
            {
                reader.Skip();
                continue;
            }

            output.Append(count > 1 ? ", " : "");
            Append(output, ref reader, depth + 1);
        }

        if (depth >= MaxDepth && count > 0)
        {
            output.Append("Array");
        }
        else if (count > MaxItems)
        {
            output.Append(CultureInfo.InvariantCulture, $", ... {count - MaxItems} more item{(count == MaxItems + 1 ? "" : "s")}");
        }

        output.Append(']');
    }

    private static void Skip(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }
}
