using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Gateway.Schema.Validation;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Coercion;

// Hot path
/// <summary>
/// Checks the variables of a request against the types of one operation and keeps them as JSON. Made once for an operation, used for every
/// request; safe for use by many at once.
/// </summary>
public sealed class VariableCoercer
{
    internal const string InvalidJson = "VARIABLES_INVALID_JSON";
    internal const string Missing = "VARIABLE_MISSING";
    internal const string Null = "VARIABLE_NULL";
    internal const string InvalidValue = "VARIABLE_INVALID_VALUE";
    internal const string Duplicate = "VARIABLE_DUPLICATE_KEY";
    internal const string NotInput = "VARIABLE_NOT_INPUT_TYPE";

    internal const int MaxJsonDepth = 128;

    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = MaxJsonDepth };

    private readonly VariableShape[] variables;
    private readonly string[] names;

    /// <summary>Prepares the variables of an operation that has passed validation.</summary>
    /// <param name="schema">The schema that clients see.</param>
    /// <param name="operation">The operation that will be executed.</param>
    /// <param name="text">The document's text, for the places in messages; without it they have none.</param>
    public VariableCoercer(SchemaDefinition schema, GraphQLOperationDefinition operation, string? text = null)
    {
        var shapes = new InputShapes(schema.Lookup);
        var places = text is null ? null : new DocumentText(text);
        variables = [.. (operation.Variables?.Items ?? []).Select(node => new VariableShape(schema, shapes, node, places))];
        names = [.. variables.Select(variable => variable.Name)];
    }

    /// <summary>Coerces once; who has an operation to serve more than once keeps a coercer.</summary>
    public static CoercionResult Coerce(SchemaDefinition schema, GraphQLOperationDefinition operation, ReadOnlyMemory<byte> variablesJson) =>
        new VariableCoercer(schema, operation).Coerce(variablesJson);

    /// <summary>The values, or every mistake in them. No bytes and <c>null</c> stand for no variables; unknown names are ignored.</summary>
    public CoercionResult Coerce(ReadOnlyMemory<byte> variablesJson)
    {
        try
        {
            return CoerceJson(variablesJson.Span);
        }
        catch (JsonException problem)
        {
            return Refused($"Variables are not valid JSON (line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}).", InvalidJson);
        }
        catch (InvalidOperationException)
        {
            // The reader's answer to an escaped half of a surrogate pair.
            return Refused("Variables contain text that is not valid Unicode.", InvalidJson);
        }
    }

    private CoercionResult CoerceJson(ReadOnlySpan<byte> json)
    {
        // The reader checks the structure of JSON, not that texts are UTF-8.
        if (!Utf8.IsValid(json))
        {
            return Refused("Variables are not valid UTF-8.", InvalidJson);
        }

        var given = variables.Length <= 32 ? stackalloc Slice[variables.Length] : new Slice[variables.Length];
        given.Clear();
        if (!json.IsEmpty && Read(json, given) is { } refusal)
        {
            return refusal;
        }

        if (variables.Length == 0)
        {
            return new CoercionResult(CoercedVariables.Empty, []);
        }

        var coercion = new InputCoercion(new ArrayBufferWriter<byte>(Math.Max(64, json.Length)));
        var values = new Range[variables.Length];
        for (var index = 0; index < variables.Length; index++)
        {
            values[index] = Coerce(variables[index], json, given[index], coercion);
        }

        return coercion.Errors is { } errors
            ? new CoercionResult(null, [.. errors])
            : new CoercionResult(new CoercedVariables(names, values, coercion.Output.WrittenMemory), []);
    }

    private static Range Coerce(VariableShape variable, ReadOnlySpan<byte> json, Slice slice, InputCoercion coercion)
    {
        var start = coercion.Output.WrittenCount;
        if (variable.Shape is not { } shape)
        {
            coercion.Report(
                NotInput, $"Variable \"${variable.Name}\" expected value of type \"{variable.TypeText}\" which cannot be used as an input type.", variable);
        }
        else if (slice.Length == 0)
        {
            if (variable.DefaultJson is { } byDefault)
            {
                coercion.Output.Write(byDefault);
            }
            else if (shape.NonNull)
            {
                coercion.Report(Missing, $"Variable \"${variable.Name}\" of required type \"{shape.TypeText}\" was not provided.", variable);
            }
        }
        else
        {
            var value = json.Slice(slice.Start, slice.Length);
            if (shape.NonNull && value.SequenceEqual("null"u8))
            {
                coercion.Report(Null, $"Variable \"${variable.Name}\" of non-null type \"{shape.TypeText}\" must not be null.", variable);
            }
            else
            {
                coercion.Write(value, variable, shape);
            }
        }

        return start..coercion.Output.WrittenCount;
    }

    /// <summary>Finds the values of the operation's variables; the answer is null unless the whole cannot be read.</summary>
    private CoercionResult? Read(ReadOnlySpan<byte> json, Span<Slice> given)
    {
        var reader = new Utf8JsonReader(json, ReaderOptions);
        reader.Read();
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.Null))
        {
            return Refused("Variables must be a JSON object.", InvalidJson);
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var index = IndexOf(ref reader);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (index < 0)
            {
                continue;
            }

            if (given[index].Length > 0)
            {
                return Refused($"Variable \"${names[index]}\" is given more than once.", Duplicate);
            }

            given[index] = new Slice(start, (int)reader.BytesConsumed - start);
        }

        // Reads to the end, so that anything behind the object is an error.
        while (reader.Read())
        {
        }

        return null;
    }

    private static CoercionResult Refused(string message, string code) => new(null, [new GraphQLError(message, [], code)]);

    private int IndexOf(ref Utf8JsonReader reader)
    {
        for (var index = 0; index < variables.Length; index++)
        {
            if (reader.ValueTextEquals(variables[index].Utf8Name))
            {
                return index;
            }
        }

        return -1;
    }

    private readonly record struct Slice(int Start, int Length);
}
