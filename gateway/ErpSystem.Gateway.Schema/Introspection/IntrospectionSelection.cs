using System.Text.Json;
using ErpSystem.Gateway.Schema.Coercion;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Introspection;

/// <summary>The fields selected on an introspection type: fragments opened, equal response names merged, <c>@skip</c> and <c>@include</c> applied.</summary>
internal sealed class IntrospectionSelection
{
    private readonly Dictionary<string, IntrospectionField> byResponseName = new(StringComparer.Ordinal);

    public List<IntrospectionField> Fields { get; } = [];

    public static IntrospectionSelection Of(GraphQLField field, string typeName, CoercedVariables variables)
    {
        var selection = new IntrospectionSelection();
        if (field.SelectionSet is { } set)
        {
            selection.Add(set, typeName, variables);
        }

        return selection;
    }

    private void Add(GraphQLSelectionSet set, string typeName, CoercedVariables variables)
    {
        foreach (var selection in set.Selections)
        {
            if (!SelectionConditions.Hold((IHasDirectivesNode)selection, variables))
            {
                continue;
            }

            switch (selection)
            {
                case GraphQLField field:
                    Add(field, variables);
                    break;
                case GraphQLInlineFragment fragment when fragment.TypeCondition is null || fragment.TypeCondition.Type.Name.StringValue == typeName:
                    Add(fragment.SelectionSet, typeName, variables);
                    break;
                case GraphQLFragmentSpread spread:
                    throw new InvalidOperationException($"Fragment \"{spread.FragmentName.Name.StringValue}\" was not inlined.");
            }
        }
    }

    private void Add(GraphQLField field, CoercedVariables variables)
    {
        var responseName = (field.Alias?.Name ?? field.Name).StringValue;
        if (!byResponseName.TryGetValue(responseName, out var known))
        {
            byResponseName[responseName] = known = new IntrospectionField(responseName, field, variables);
            Fields.Add(known);
        }

        if (field.SelectionSet is { } set && IntrospectionField.TypeBehind(known.Name) is { } typeName)
        {
            known.Selection.Add(set, typeName, variables);
        }
    }
}

/// <summary>One selected field of an introspection type.</summary>
internal sealed class IntrospectionField(string responseName, GraphQLField field, CoercedVariables variables)
{
    public JsonEncodedText ResponseName { get; } = JsonEncodedText.Encode(responseName);

    public string Name { get; } = field.Name.StringValue;

    public IntrospectionSelection Selection { get; } = new();

    /// <summary>The value of the argument <c>includeDeprecated</c>, false by default.</summary>
    public bool IncludeDeprecated { get; } = SelectionConditions.IsTrue(SelectionConditions.Argument(field.Arguments, "includeDeprecated"), variables);

    /// <summary>The introspection type of a field's value; a name means the same on every introspection type. Null for leaves.</summary>
    public static string? TypeBehind(string fieldName) => fieldName switch
    {
        "__schema" => "__Schema",
        "types" or "queryType" or "mutationType" or "subscriptionType" or "type" or "ofType" or "interfaces" or "possibleTypes" or "__type" => "__Type",
        "fields" => "__Field",
        "args" or "inputFields" => "__InputValue",
        "enumValues" => "__EnumValue",
        "directives" => "__Directive",
        _ => null,
    };
}
