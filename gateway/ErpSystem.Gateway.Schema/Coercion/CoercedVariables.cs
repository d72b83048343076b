using System.Collections.Immutable;
using System.Text.Json;
using ErpSystem.Gateway.Schema.Validation;

namespace ErpSystem.Gateway.Schema.Coercion;

/// <summary>
/// The variables of one request: values are JSON in UTF-8, checked and with defaults filled in; what was not given and has no default is absent.
/// </summary>
public sealed class CoercedVariables
{
    public static readonly CoercedVariables Empty = new([], [], ReadOnlyMemory<byte>.Empty);

    private readonly string[] names;
    private readonly Range[] values;
    private readonly ReadOnlyMemory<byte> json;

    internal CoercedVariables(string[] names, Range[] values, ReadOnlyMemory<byte> json)
    {
        this.names = names;
        this.values = values;
        this.json = json;
    }

    /// <summary>The JSON of a variable's value; false when it is absent.</summary>
    public bool TryGet(string name, out ReadOnlyMemory<byte> value)
    {
        for (var index = 0; index < names.Length; index++)
        {
            if (names[index] == name)
            {
                // An absent value has no bytes; any JSON value has some.
                value = json[values[index]];
                return !value.IsEmpty;
            }
        }

        value = default;
        return false;
    }

    /// <summary>True when the variable's value is <c>true</c>.</summary>
    public bool IsTrue(string name) => TryGet(name, out var value) && value.Span.SequenceEqual("true"u8);

    /// <summary>The whole number that stands in a variable's value at a path of object fields; null when none stands there.</summary>
    public long? Integer(string name, ReadOnlySpan<string> path)
    {
        if (!TryGet(name, out var value))
        {
            return null;
        }

        var reader = new Utf8JsonReader(value.Span, new JsonReaderOptions { MaxDepth = VariableCoercer.MaxJsonDepth });
        reader.Read();
        foreach (var field in path)
        {
            if (!Descend(ref reader, field))
            {
                return null;
            }
        }

        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) ? number : null;
    }

    private static bool Descend(ref Utf8JsonReader reader, string field)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = reader.ValueTextEquals(field);
            reader.Read();
            if (isIt)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }
}

/// <summary>Either the variables or what is wrong with them.</summary>
public sealed record CoercionResult(CoercedVariables? Values, ImmutableArray<GraphQLError> Errors);
