using System.Text;
using System.Text.Json;

namespace ErpSystem.Gateway.Execution.Events;

/// <summary>Values that are compared between events and arguments, as texts: the number 1 and the text "1" are the same id.</summary>
public static class EventValues
{
    /// <summary>The values of a JSON value or list; null for null, which stands for all.</summary>
    public static IReadOnlyList<string>? Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var values = new List<string>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.Null when reader.CurrentDepth == 0:
                    return null;
                case JsonTokenType.String:
                    values.Add(reader.GetString()!);
                    break;
                case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                    values.Add(Encoding.UTF8.GetString(reader.ValueSpan));
                    break;
            }
        }

        return values;
    }
}
