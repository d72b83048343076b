using System.Buffers;
using System.Text.Json;
using ErpSystem.Gateway.Schema.Validation;

namespace ErpSystem.Gateway.Schema.Coercion;

// Hot path
/// <summary>One request's walk through its variables: reads JSON, checks it against shapes and writes what sources are sent.</summary>
internal sealed partial class InputCoercion(ArrayBufferWriter<byte> output)
{
    private const int MaxErrors = 50;

    private readonly List<PathPart> path = [];
    private VariableShape? current;

    public ArrayBufferWriter<byte> Output => output;

    /// <summary>The mistakes found; null while there are none.</summary>
    public List<GraphQLError>? Errors { get; private set; }

    public void Write(ReadOnlySpan<byte> json, VariableShape variable, InputShape shape)
    {
        current = variable;
        path.Clear();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = VariableCoercer.MaxJsonDepth });
        reader.Read();
        Write(ref reader, json, shape);
    }

    public void Report(string code, string message, VariableShape variable)
    {
        Errors ??= [];
        if (Errors.Count < MaxErrors)
        {
            Errors.Add(new GraphQLError(message, variable.Places, code));
        }
        else if (Errors.Count == MaxErrors)
        {
            Errors.Add(new GraphQLError(
                "Too many errors processing variables, error limit reached. Execution aborted.", [], VariableCoercer.InvalidValue));
        }
    }

    private void Write(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, InputShape shape)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            if (shape.NonNull)
            {
                Refuse(ref reader, json, $"Expected non-nullable type \"{shape.TypeText}\" not to be null.");
                return;
            }

            output.Write("null"u8);
            return;
        }

        switch (shape.Kind)
        {
            case InputKind.List:
                WriteList(ref reader, json, shape.Element);
                break;
            case InputKind.Object:
                WriteObject(ref reader, json, shape);
                break;
            case InputKind.Custom:
                CopyValue(ref reader, json);
                break;
            default:
                WriteLeaf(ref reader, json, shape);
                break;
        }
    }

    private void WriteList(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, InputShape element)
    {
        output.Write("["u8);
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            // A single item stands for the list of it.
            Write(ref reader, json, element);
        }
        else
        {
            for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
            {
                if (index > 0)
                {
                    output.Write(","u8);
                }

                path.Add(new PathPart(null, index));
                Write(ref reader, json, element);
                path.RemoveAt(path.Count - 1);
            }
        }

        output.Write("]"u8);
    }

    private void WriteObject(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, InputShape shape)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            Refuse(ref reader, json, $"Expected type \"{shape.Name}\" to be an object.");
            return;
        }

        var start = (int)reader.TokenStartIndex;
        var fields = shape.Fields;
        var seen = fields.Length <= 64 ? stackalloc bool[fields.Length] : new bool[fields.Length];
        seen.Clear();
        var written = 0;
        output.Write("{"u8);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            written += WriteField(ref reader, json, start, shape, seen) ? 1 : 0;
        }

        WriteDefaults(json[start..(int)reader.BytesConsumed], shape, seen, written);
        output.Write("}"u8);
        if (shape.IsOneOf && written != 1)
        {
            Report(json[start..(int)reader.BytesConsumed], $"Exactly one key must be specified for OneOf type \"{shape.Name}\".");
        }
    }

    private bool WriteField(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, int start, InputShape shape, scoped Span<bool> seen)
    {
        var index = IndexOf(ref reader, shape.Fields);
        if (index < 0)
        {
            RefuseUnknown(ref reader, json[start..], shape);
            return false;
        }

        var field = shape.Fields[index];
        reader.Read();
        path.Add(new PathPart(field.Name, 0));
        if (seen[index])
        {
            Refuse(ref reader, json, $"Field \"{field.Name}\" is given more than once.");
        }
        else if (shape.IsOneOf && reader.TokenType == JsonTokenType.Null)
        {
            Refuse(ref reader, json, $"Field \"{field.Name}\" must be non-null.");
        }
        else
        {
            WriteName(field, isFirst: seen.IndexOf(true) < 0);
            Write(ref reader, json, field.Shape);
        }

        seen[index] = true;
        path.RemoveAt(path.Count - 1);
        return true;
    }

    private void WriteDefaults(ReadOnlySpan<byte> whole, InputShape shape, scoped ReadOnlySpan<bool> seen, int written)
    {
        for (var index = 0; index < seen.Length; index++)
        {
            if (seen[index])
            {
                continue;
            }

            var field = shape.Fields[index];
            if (field.DefaultJson is { } json)
            {
                WriteName(field, isFirst: written++ == 0);
                output.Write(json);
            }
            else if (field.Shape.NonNull)
            {
                Report(whole, $"Field \"{field.Name}\" of required type \"{field.Shape.TypeText}\" was not provided.");
            }
        }
    }

    private void WriteName(InputField field, bool isFirst)
    {
        output.Write(isFirst ? "\""u8 : ",\""u8);
        output.Write(field.Utf8Name);
        output.Write("\":"u8);
    }

    private static int IndexOf(ref Utf8JsonReader reader, InputField[] fields)
    {
        for (var index = 0; index < fields.Length; index++)
        {
            if (reader.ValueTextEquals(fields[index].Utf8Name))
            {
                return index;
            }
        }

        return -1;
    }

    private void CopyValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        output.Write(json[start..(int)reader.BytesConsumed]);
    }

    private readonly record struct PathPart(string? Name, int Index);
}
