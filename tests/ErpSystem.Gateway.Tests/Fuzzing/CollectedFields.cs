using System.Text.Json;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Tests.Fuzzing;

/// <summary>CollectFields of the specification, over the client's document as it was sent.</summary>
internal sealed class CollectedFields(SchemaDefinition schema, GraphQLDocument document, GraphQLOperationDefinition operation, JsonElement variables)
{
    /// <summary>Whether the document has conditions.</summary>
    public bool HasConditions { get; } = document.Source.ToString().Contains("@skip", StringComparison.Ordinal) || document.Source.ToString().Contains("@include", StringComparison.Ordinal);

    public IEnumerable<string> PossibleTypes(string type) => schema.Find(type) is ObjectType ? [type] : schema.PossibleTypes(type);

    /// <summary>The fields of an object type by response name, in order.</summary>
    public OrderedDictionary<string, List<GraphQLField>> Of(string type, IEnumerable<GraphQLSelectionSet> sets)
    {
        var fields = new OrderedDictionary<string, List<GraphQLField>>(StringComparer.Ordinal);
        foreach (var set in sets)
        {
            Collect(type, set, fields);
        }

        return fields;
    }

    /// <summary>The type of a field; one called <c>__typename</c> for the type's name, null for introspection.</summary>
    public TypeReference? TypeOf(string type, GraphQLField field) => field.Name.StringValue switch
    {
        "__typename" => TypeReference.Named("__typename"),
        "__schema" or "__type" => null,
        var name => ((ComplexType)schema.Find(type)!).Fields.Find(name)!.Type,
    };

    /// <summary>Where one step of an error's path leads from a place.</summary>
    public IEnumerable<(string Type, TypeReference? Value, List<GraphQLSelectionSet> Sets)> Step((string Type, TypeReference? Value, List<GraphQLSelectionSet> Sets) place, JsonElement step)
    {
        if (place.Value is { Element: { } element })
        {
            return step.ValueKind == JsonValueKind.Number && step.TryGetInt32(out var index) && index >= 0 ? [(place.Type, element, place.Sets)] : [];
        }

        if (step.ValueKind != JsonValueKind.String || place.Sets.Count == 0)
        {
            return [];
        }

        return PossibleTypes(place.Value?.Name ?? place.Type)
            .Select(type => (Type: type, Nodes: Of(type, place.Sets).GetValueOrDefault(step.GetString()!)))
            .Where(found => found.Nodes is not null)
            .Select(found => (found.Type, TypeOf(found.Type, found.Nodes![0]), found.Nodes!.Where(node => node.SelectionSet is not null).Select(node => node.SelectionSet!).ToList()));
    }

    private void Collect(string type, GraphQLSelectionSet set, OrderedDictionary<string, List<GraphQLField>> fields)
    {
        foreach (var selection in set.Selections.Where(IsIncluded))
        {
            switch (selection)
            {
                case GraphQLField field:
                    var name = (field.Alias?.Name ?? field.Name).StringValue;
                    fields.TryAdd(name, []);
                    fields[name].Add(field);
                    break;
                case GraphQLInlineFragment inline when inline.TypeCondition is null || PossibleTypes(inline.TypeCondition.Type.Name.StringValue).Contains(type):
                    Collect(type, inline.SelectionSet, fields);
                    break;
                case GraphQLFragmentSpread spread:
                    var fragment = document.Definitions.OfType<GraphQLFragmentDefinition>().First(definition => definition.FragmentName.Name == spread.FragmentName.Name);
                    if (PossibleTypes(fragment.TypeCondition.Type.Name.StringValue).Contains(type))
                    {
                        Collect(type, fragment.SelectionSet, fields);
                    }

                    break;
            }
        }
    }

    private bool IsIncluded(ASTNode selection) => (((IHasDirectivesNode)selection).Directives?.Items ?? []).All(directive => directive.Name.StringValue switch
    {
        "skip" => !IsTrue(directive.Arguments!.Items[0].Value),
        "include" => IsTrue(directive.Arguments!.Items[0].Value),
        _ => true,
    });

    private bool IsTrue(GraphQLValue value) => value switch
    {
        GraphQLVariable variable => variables.ValueKind == JsonValueKind.Object && variables.TryGetProperty(variable.Name.StringValue, out var given)
            ? given.ValueKind == JsonValueKind.True
            : operation.Variables!.Items.First(definition => definition.Variable.Name == variable.Name).DefaultValue is GraphQLTrueBooleanValue,
        _ => value is GraphQLTrueBooleanValue,
    };
}
