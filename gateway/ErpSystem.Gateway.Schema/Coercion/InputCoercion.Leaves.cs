using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ErpSystem.Gateway.Schema.Validation;

namespace ErpSystem.Gateway.Schema.Coercion;

// Hot path
// Leaves, and what is said about values that are refused.
internal sealed partial class InputCoercion
{
    private void WriteLeaf(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, InputShape shape)
    {
        var token = reader.TokenType;
        switch (shape.Kind)
        {
            case InputKind.String when token == JsonTokenType.String:
            case InputKind.Id when token == JsonTokenType.String:
            case InputKind.Boolean when token is JsonTokenType.True or JsonTokenType.False:
                CopyValue(ref reader, json);
                break;
            case InputKind.Float when token == JsonTokenType.Number && reader.TryGetDouble(out var number) && double.IsFinite(number):
                CopyValue(ref reader, json);
                break;
            case InputKind.Int when token == JsonTokenType.Number:
                WriteInt(ref reader, json);
                break;
            case InputKind.Id when token == JsonTokenType.Number:
                WriteId(ref reader, json);
                break;
            case InputKind.Enum when token == JsonTokenType.String && Find(ref reader, shape.Values) is { } value:
                output.Write("\""u8);
                output.Write(value.Utf8Name);
                output.Write("\""u8);
                break;
            default:
                Refuse(ref reader, json, LeafProblem(ref reader, shape));
                break;
        }
    }

    private void WriteInt(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        if (reader.TryGetInt32(out _))
        {
            CopyValue(ref reader, json);
        }
        else if (!IsInteger(reader.ValueSpan, out var number))
        {
            Refuse(ref reader, json, $"Int cannot represent non-integer value: {Encoding.UTF8.GetString(reader.ValueSpan)}");
        }
        else if (number is > int.MaxValue or < int.MinValue)
        {
            Refuse(ref reader, json, $"Int cannot represent non 32-bit signed integer value: {Encoding.UTF8.GetString(reader.ValueSpan)}");
        }
        else
        {
            // 1.0 and 1e2 are integers; a source may read digits only.
            WriteNumber((int)number);
        }
    }

    private void WriteId(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        var digits = reader.ValueSpan;
        output.Write("\""u8);
        if (digits.IndexOfAny("."u8[0], "e"u8[0], "E"u8[0]) < 0)
        {
            output.Write(digits);
        }
        else if (IsInteger(digits, out var number) && Math.Abs(number) <= 9_007_199_254_740_991)
        {
            WriteNumber((long)number);
        }
        else
        {
            Refuse(ref reader, json, $"ID cannot represent value: {Encoding.UTF8.GetString(digits)}");
        }

        output.Write("\""u8);
    }

    private void WriteNumber(long number)
    {
        Utf8Formatter.TryFormat(number, output.GetSpan(20), out var length);
        output.Advance(length);
    }

    private static bool IsInteger(ReadOnlySpan<byte> digits, out double number) =>
        double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number) && Math.Floor(number) == number;

    private static EnumName? Find(ref Utf8JsonReader reader, EnumName[] values)
    {
        foreach (var value in values)
        {
            if (reader.ValueTextEquals(value.Utf8Name))
            {
                return value;
            }
        }

        return null;
    }

    private static string LeafProblem(ref Utf8JsonReader reader, InputShape shape)
    {
        var text = JsonInspection.Print(ref reader);
        return shape.Kind switch
        {
            InputKind.Int => $"Int cannot represent non-integer value: {text}",
            InputKind.Float => $"Float cannot represent non numeric value: {text}",
            InputKind.String => $"String cannot represent a non string value: {text}",
            InputKind.Boolean => $"Boolean cannot represent a non boolean value: {text}",
            InputKind.Id => $"ID cannot represent value: {text}",
            _ when reader.TokenType == JsonTokenType.String =>
                $"Value \"{reader.GetString()}\" does not exist in \"{shape.Name}\" enum.{DidYouMean(reader.GetString()!, shape)}",
            _ => $"Enum \"{shape.Name}\" cannot represent non-string value: {text}.{DidYouMean(text, shape)}",
        };
    }

    private static string DidYouMean(string text, InputShape shape) =>
        Suggestions.DidYouMean(text, shape.Values.Select(value => value.Name), "the enum value");

    // The value that is wrong is the object around the field.
    private void RefuseUnknown(ref Utf8JsonReader reader, ReadOnlySpan<byte> fromObject, InputShape shape)
    {
        var name = reader.GetString()!;
        reader.Read();
        reader.Skip();
        var whole = new Utf8JsonReader(fromObject, new JsonReaderOptions { MaxDepth = VariableCoercer.MaxJsonDepth });
        whole.Read();
        whole.Skip();
        var suggestion = Suggestions.DidYouMean(name, shape.Fields.Select(field => field.Name));
        Report(fromObject[..(int)whole.BytesConsumed], $"Field \"{name}\" is not defined by type \"{shape.Name}\".{suggestion}");
    }

    /// <summary>Skips the value at which the reader stands and reports it.</summary>
    private void Refuse(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, string problem)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        Report(json[start..(int)reader.BytesConsumed], problem);
    }

    private void Report(ReadOnlySpan<byte> value, string problem)
    {
        var place = new StringBuilder();
        foreach (var part in path)
        {
            _ = part.Name is null
                ? place.Append(CultureInfo.InvariantCulture, $"[{part.Index}]")
                : place.Append('.').Append(part.Name);
        }

        var at = place.Length == 0 ? "" : $" at \"{current!.Name}{place}\"";
        Report(
            VariableCoercer.InvalidValue,
            $"Variable \"${current!.Name}\" got invalid value {JsonInspection.Print(value)}{at}; {problem}",
            current!);
    }
}
