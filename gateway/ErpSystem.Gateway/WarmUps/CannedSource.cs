using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.WarmUps;

/// <summary>Answers requests as a source of a given schema could: the right shape, always the same values.</summary>
internal sealed class CannedSource(SchemaDefinition schema)
{
    private const int ListLength = 3;

    private readonly ConcurrentDictionary<string, GraphQLOperationDefinition> operations = new(StringComparer.Ordinal);

    /// <summary>The JSON response to the JSON body of a request.</summary>
    public ReadOnlyMemory<byte> Answer(ReadOnlyMemory<byte> body)
    {
        using var request = JsonDocument.Parse(body);
        var operation = operations.GetOrAdd(
            request.RootElement.GetProperty("query").GetString() ?? "",
            static text => DocumentParser.Parse(text).Definitions.OfType<GraphQLOperationDefinition>().First());
        var output = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(output))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("data");
            var root = operation.Operation == OperationType.Mutation ? schema.MutationTypeName : schema.QueryTypeName;
            new Writer(schema, writer, request.RootElement.TryGetProperty("variables", out var variables) ? variables : default)
                .WriteObject(root ?? "", operation.SelectionSet);
            writer.WriteEndObject();
        }

        return output.WrittenMemory;
    }

    private sealed class Writer(SchemaDefinition schema, Utf8JsonWriter json, JsonElement variables)
    {
        public void WriteObject(string typeName, GraphQLSelectionSet selection)
        {
            json.WriteStartObject();
            WriteFields(typeName, selection, []);
            json.WriteEndObject();
        }

        private void WriteFields(string typeName, GraphQLSelectionSet selection, HashSet<string> written)
        {
            foreach (var node in selection.Selections)
            {
                if (node is GraphQLField field)
                {
                    if (written.Add((field.Alias?.Name ?? field.Name).StringValue))
                    {
                        json.WritePropertyName((field.Alias?.Name ?? field.Name).StringValue);
                        WriteField(typeName, field);
                    }
                }
                else if (node is GraphQLInlineFragment fragment
                    && (fragment.TypeCondition is not { } condition || schema.IsSubType(typeName, condition.Type.Name.StringValue)))
                {
                    WriteFields(typeName, fragment.SelectionSet, written);
                }
            }
        }

        private void WriteField(string typeName, GraphQLField field)
        {
            if (field.Name.Value == "__typename")
            {
                json.WriteStringValue(typeName);
            }
            else if (field.Name.Value == "_entities")
            {
                WriteEntities(field);
            }
            else if ((schema.Find(typeName) as ComplexType)?.Fields.Find(field.Name.StringValue) is { } definition)
            {
                WriteValue(definition.Type, field, KeysOf(field)?.GetArrayLength() ?? ListLength);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        private void WriteEntities(GraphQLField field)
        {
            json.WriteStartArray();
            if (KeysOf(field) is { } representations)
            {
                foreach (var representation in representations.EnumerateArray())
                {
                    WriteObject(representation.GetProperty("__typename").GetString() ?? "", field.SelectionSet!);
                }
            }

            json.WriteEndArray();
        }

        private void WriteValue(TypeReference type, GraphQLField field, int length)
        {
            if (type.Element is { } element)
            {
                json.WriteStartArray();
                for (var i = 0; i < length; i++)
                {
                    WriteValue(element, field, ListLength);
                }

                json.WriteEndArray();
                return;
            }

            switch (schema.Resolve(type))
            {
                case { IsComposite: true } composite when field.SelectionSet is { } selection:
                    WriteObject(schema.PossibleTypes(composite.Name).Order(StringComparer.Ordinal).FirstOrDefault(composite.Name), selection);
                    break;
                case { IsLeaf: true } when SampleValues.TryMake(schema, type, out var value):
                    value.WriteTo(json);
                    break;
                default:
                    json.WriteNullValue();
                    break;
            }
        }

        // The keys of a list lookup or the representations: the argument that is a list.
        private JsonElement? KeysOf(GraphQLField field)
        {
            foreach (var argument in field.Arguments?.Items ?? [])
            {
                if (argument.Value is GraphQLVariable variable && variables.ValueKind == JsonValueKind.Object
                    && variables.TryGetProperty(variable.Name.StringValue, out var value) && value.ValueKind == JsonValueKind.Array)
                {
                    return value;
                }
            }

            return null;
        }
    }
}
