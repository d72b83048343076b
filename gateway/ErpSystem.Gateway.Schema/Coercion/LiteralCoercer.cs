using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Gateway.Schema.Validation;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Coercion;

/// <summary>Turns literals into JSON as their types ask: single items into lists, defaults of input objects filled in, ids into strings.</summary>
public static class LiteralCoercer
{
    // Deeper than the parser admits; a default that contains itself ends here.
    private const int MaxDepth = 300;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The JSON of a literal; false when it is no value of the type, or is a variable that has no value.</summary>
    public static bool TryCoerce(SchemaDefinition schema, TypeReference type, GraphQLValue literal, CoercedVariables? variables, out byte[] json)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var output = new Utf8JsonWriter(buffer, Options);
        var done = new Coercion(schema.Lookup, variables ?? CoercedVariables.Empty, output).Write(literal, type, 0);
        output.Flush();
        json = done ? buffer.WrittenSpan.ToArray() : [];
        return done;
    }

    /// <summary>The JSON of a literal that no type is known for: enum values become strings.</summary>
    public static byte[] ToJson(GraphQLValue literal, CoercedVariables? variables = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var output = new Utf8JsonWriter(buffer, Options);
        new Coercion(IntrospectionTypes.Schema.Lookup, variables ?? CoercedVariables.Empty, output).WriteUntyped(literal);
        output.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private sealed class Coercion(TypeLookup types, CoercedVariables variables, Utf8JsonWriter output)
    {
        public bool Write(GraphQLValue value, TypeReference type, int depth)
        {
            if (depth > MaxDepth)
            {
                return false;
            }

            if (value is GraphQLVariable variable)
            {
                return WriteVariable(variable, type);
            }

            if (value is GraphQLNullValue)
            {
                output.WriteNullValue();
                return !type.IsNonNull;
            }

            if (type.Element is { } element)
            {
                return WriteList(value, element, depth);
            }

            return types.Resolve(type) switch
            {
                InputObjectType input => value is GraphQLObjectValue fields && WriteObject(fields, input, depth),
                { IsLeaf: true } leaf when LiteralCheck.Accepts(leaf, value) => WriteLeaf(value, leaf),
                _ => false,
            };
        }

        public void WriteUntyped(GraphQLValue value)
        {
            switch (value)
            {
                case GraphQLVariable variable when variables.TryGet(variable.Name.StringValue, out var json):
                    output.WriteRawValue(json.Span, skipInputValidation: true);
                    break;
                case GraphQLIntValue number:
                    output.WriteRawValue(number.Value.Span, skipInputValidation: true);
                    break;
                case GraphQLFloatValue number:
                    output.WriteRawValue(number.Value.Span, skipInputValidation: true);
                    break;
                case GraphQLStringValue text:
                    output.WriteStringValue(text.Value.Span);
                    break;
                case GraphQLBooleanValue boolean:
                    output.WriteBooleanValue(boolean.BoolValue);
                    break;
                case GraphQLEnumValue name:
                    output.WriteStringValue(name.Name.StringValue);
                    break;
                case GraphQLListValue list:
                    output.WriteStartArray();
                    (list.Values ?? []).ForEach(WriteUntyped);
                    output.WriteEndArray();
                    break;
                case GraphQLObjectValue fields:
                    WriteUntyped(fields);
                    break;
                default:
                    output.WriteNullValue();
                    break;
            }
        }

        private void WriteUntyped(GraphQLObjectValue value)
        {
            output.WriteStartObject();
            foreach (var field in value.Fields ?? [])
            {
                output.WritePropertyName(field.Name.StringValue);
                WriteUntyped(field.Value);
            }

            output.WriteEndObject();
        }

        private bool WriteVariable(GraphQLVariable variable, TypeReference type)
        {
            if (!variables.TryGet(variable.Name.StringValue, out var json) || (type.IsNonNull && json.Span.SequenceEqual("null"u8)))
            {
                return false;
            }

            output.WriteRawValue(json.Span, skipInputValidation: true);
            return true;
        }

        private bool WriteList(GraphQLValue value, TypeReference element, int depth)
        {
            output.WriteStartArray();
            foreach (var item in value is GraphQLListValue list ? list.Values ?? [] : [value])
            {
                if (IsAbsent(item) && !element.IsNonNull)
                {
                    output.WriteNullValue();
                }
                else if (!Write(item, element, depth + 1))
                {
                    return false;
                }
            }

            output.WriteEndArray();
            return true;
        }

        private bool WriteObject(GraphQLObjectValue value, InputObjectType type, int depth)
        {
            var given = value.Fields ?? [];
            if (given.Exists(field => !type.Fields.Contains(field.Name.StringValue)))
            {
                return false;
            }

            output.WriteStartObject();
            var count = 0;
            foreach (var field in type.Fields)
            {
                var literal = given.FindLast(candidate => candidate.Name.StringValue == field.Name)?.Value;
                var chosen = literal is null || IsAbsent(literal) ? field.DefaultValue : literal;
                if (chosen is null)
                {
                    if (field.Type.IsNonNull)
                    {
                        return false;
                    }

                    continue;
                }

                count++;
                output.WritePropertyName(field.Name);
                if ((type.IsOneOf && chosen is GraphQLNullValue) || !Write(chosen, field.Type, depth + 1))
                {
                    return false;
                }
            }

            output.WriteEndObject();
            return !type.IsOneOf || count == 1;
        }

        private bool WriteLeaf(GraphQLValue value, NamedType type)
        {
            if (type.Name == "ID" && value is GraphQLIntValue id)
            {
                output.WriteStringValue(id.Value.Span);
            }
            else
            {
                WriteUntyped(value);
            }

            return true;
        }

        private bool IsAbsent(GraphQLValue value) => value is GraphQLVariable variable && !variables.TryGet(variable.Name.StringValue, out _);
    }
}
