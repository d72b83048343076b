using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ErpSystem.Gateway.Schema.Coercion;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Introspection;

/// <summary>Answers <c>__schema</c> and <c>__type</c> from a schema.</summary>
public static class IntrospectionResolver
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the JSON value of an introspection field of the query type.</summary>
    /// <param name="schema">The schema that clients see.</param>
    /// <param name="field">The field <c>__schema</c> or <c>__type</c>; fragments that it uses are inlined, with or without a type condition.</param>
    /// <param name="variables">The variables of the request.</param>
    /// <param name="output">Receives the value alone, without the response name.</param>
    public static void Write(SchemaDefinition schema, GraphQLField field, CoercedVariables variables, Utf8JsonWriter output)
    {
        var name = field.Name.StringValue;
        var writer = new IntrospectionWriter(schema.Lookup, output);
        if (name == "__schema")
        {
            writer.WriteSchema(IntrospectionSelection.Of(field, "__Schema", variables));
        }
        else if (name == "__type")
        {
            var type = NameArgument(field, variables) is { } typeName ? schema.Lookup.Find(typeName) : null;
            writer.WriteType(type, IntrospectionSelection.Of(field, "__Type", variables));
        }
        else
        {
            throw new ArgumentException($"\"{name}\" is no introspection field.", nameof(field));
        }
    }

    /// <inheritdoc cref="Write(SchemaDefinition, GraphQLField, CoercedVariables, Utf8JsonWriter)"/>
    public static void Write(SchemaDefinition schema, GraphQLField field, CoercedVariables variables, IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, Options);
        Write(schema, field, variables, writer);
    }

    private static string? NameArgument(GraphQLField field, CoercedVariables variables) =>
        SelectionConditions.Argument(field.Arguments, "name") switch
        {
            GraphQLStringValue text => text.Value.ToString(),
            GraphQLVariable variable when variables.TryGet(variable.Name.StringValue, out var json) => JsonSerializer.Deserialize<string>(json.Span),
            _ => null,
        };
}
