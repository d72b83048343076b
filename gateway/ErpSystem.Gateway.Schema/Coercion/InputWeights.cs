using System.Collections.Frozen;
using System.Text.Json;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Coercion;

/// <summary>What the fields of input objects weigh, in literals and in variables: a field counts each time it is given.</summary>
public sealed class InputWeights
{
    private readonly SchemaDefinition schema;
    private readonly FrozenDictionary<InputValueDefinition, double> weights;
    private readonly FrozenSet<string> weighted;

    /// <param name="schema">The schema with the input objects.</param>
    /// <param name="weightOf">The weight that is stated for a member; null when none is.</param>
    public InputWeights(SchemaDefinition schema, Func<SchemaMember, double?> weightOf)
    {
        this.schema = schema;
        var inputs = schema.Types.OfType<InputObjectType>().ToList();
        weights = inputs
            .SelectMany(static type => type.Fields)
            .Select(field => (Field: field, Weight: weightOf(field) ?? (schema.Resolve(field.Type) is { } type ? weightOf(type) : null) ?? 0))
            .Where(static entry => entry.Weight != 0)
            .ToFrozenDictionary(static entry => entry.Field, static entry => entry.Weight);

        // Input objects may contain each other in circles, so the set grows until nothing is added.
        var found = inputs.Where(type => type.Fields.Any(weights.ContainsKey)).Select(static type => type.Name).ToHashSet(StringComparer.Ordinal);
        while (inputs.Find(type => !found.Contains(type.Name) && type.Fields.Any(field => found.Contains(field.Type.Name))) is { } more)
        {
            found.Add(more.Name);
        }

        weighted = found.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>True when a value of the type can weigh anything.</summary>
    public bool Any(TypeReference type) => weighted.Contains(type.Name);

    /// <summary>The weight of all fields of input objects in a value.</summary>
    public double Of(GraphQLValue? value, TypeReference type, CoercedVariables variables)
    {
        var sum = 0.0;
        switch (value)
        {
            case GraphQLVariable variable when variables.TryGet(variable.Name.StringValue, out var json):
                var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = VariableCoercer.MaxJsonDepth });
                reader.Read();
                return Of(ref reader, type);
            case GraphQLListValue { Values: { } items }:
                foreach (var item in items)
                {
                    sum += Of(item, type, variables);
                }

                break;
            case GraphQLObjectValue { Fields: { } fields } when schema.Resolve(type) is InputObjectType input:
                foreach (var given in fields)
                {
                    sum += input.Fields.Find(given.Name.StringValue) is { } field ? weights.GetValueOrDefault(field) + Of(given.Value, field.Type, variables) : 0;
                }

                break;
        }

        return sum;
    }

    // The reader stands on the value and is left on its last token. A list weighs what its items weigh, so its type need not be unwrapped.
    private double Of(ref Utf8JsonReader reader, TypeReference type)
    {
        var sum = 0.0;
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                sum += Of(ref reader, type);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartObject && schema.Resolve(type) is InputObjectType input)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var field = input.Fields.Find(reader.GetString()!);
                reader.Read();
                if (field is null)
                {
                    reader.Skip();
                }
                else
                {
                    sum += weights.GetValueOrDefault(field) + Of(ref reader, field.Type);
                }
            }
        }
        else
        {
            reader.Skip();
        }

        return sum;
    }
}
