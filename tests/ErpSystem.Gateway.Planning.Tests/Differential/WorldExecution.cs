using System.Text.Json.Nodes;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Planning.Tests.Differential;

/// <summary>Executes one document over the <see cref="World"/> as a plain GraphQL server would: small, slow, and sharing no code with the gateway's executor.</summary>
internal sealed class WorldExecution(World world, SchemaDefinition client, SchemaDefinition schema, GraphQLDocument document, JsonObject variables)
{
    public static JsonObject Execute(World world, SchemaDefinition client, SchemaDefinition schema, string text, JsonObject variables) =>
        new WorldExecution(world, client, schema, DocumentParser.Parse(text), variables).Execute();

    private GraphQLOperationDefinition Operation => document.Definitions.OfType<GraphQLOperationDefinition>().Single();

    private JsonObject Execute() =>
        Select(Operation.Operation == OperationType.Mutation ? "Mutation" : "Query", 0, [Operation.SelectionSet]);

    private JsonObject Select(string type, long number, IEnumerable<GraphQLSelectionSet> sets)
    {
        var fields = new OrderedDictionary<string, List<GraphQLField>>(StringComparer.Ordinal);
        foreach (var set in sets)
        {
            Collect(type, set, fields);
        }

        var result = new JsonObject();
        foreach (var (name, nodes) in fields)
        {
            result[name] = nodes[0].Name.StringValue == "__typename" ? JsonValue.Create(LocalName(type)) : Field(type, number, nodes);
        }

        return result;
    }

    private JsonNode? Field(string type, long number, List<GraphQLField> nodes)
    {
        var arguments = Arguments(nodes[0]);
        var sets = nodes.Where(node => node.SelectionSet is not null).Select(node => node.SelectionSet!).ToList();
        if (nodes[0].Name.StringValue == "_entities")
        {
            return new JsonArray([.. arguments.Values.Single()!.AsArray().Select(key => Found(TypeReference.Named((string)key!["__typename"]!), Key(key)))]);
        }

        var field = world.Local(schema, type)!.Fields.Find(nodes[0].Name.StringValue)!;
        if (field.Name == NodeIdentification.ListField && field.Type.Name == NodeIdentification.Interface)
        {
            return new JsonArray([.. arguments.Values.Single()!.AsArray().Select(key => Found(field.Type.Nullable.Element!, key))]);
        }

        if (world.IsLookup(type, field.Name) || (field.Name == NodeIdentification.Field && field.Type.Name == NodeIdentification.Interface))
        {
            return Found(field.Type, new JsonObject(arguments.Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone()))), field.Has("internal"));
        }

        if (field.Has("internal") && field.Type.IsList && arguments.Values.FirstOrDefault() is JsonArray keys)
        {
            return new JsonArray([.. keys.Select(key => Found(field.Type.Element!, key))]);
        }

        return world.Value(type, number, field, Canonical(type, field.Name, arguments), (concrete, child) => Select(concrete, child, sets));

        JsonNode? Found(TypeReference result, JsonNode? key, bool isHidden = false) => world.Find(schema, result, key, isHidden) is var (concrete, child) ? Select(concrete, child, sets) : null;
    }

    // A representation without the name of its type.
    private static JsonObject Key(JsonNode representation) =>
        new(representation.AsObject().Where(member => member.Key != "__typename").Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

    private void Collect(string type, GraphQLSelectionSet set, OrderedDictionary<string, List<GraphQLField>> fields)
    {
        foreach (var selection in set.Selections.Where(Included))
        {
            switch (selection)
            {
                case GraphQLField field:
                    var name = (field.Alias?.Name ?? field.Name).StringValue;
                    if (!fields.TryGetValue(name, out var nodes))
                    {
                        fields[name] = nodes = [];
                    }

                    nodes.Add(field);
                    break;
                case GraphQLInlineFragment inline when Applies(inline.TypeCondition?.Type.Name.StringValue, type):
                    Collect(type, inline.SelectionSet, fields);
                    break;
                case GraphQLFragmentSpread spread:
                    var fragment = document.Definitions.OfType<GraphQLFragmentDefinition>().Single(definition => definition.FragmentName.Name == spread.FragmentName.Name);
                    if (Applies(fragment.TypeCondition.Type.Name.StringValue, type))
                    {
                        Collect(type, fragment.SelectionSet, fields);
                    }

                    break;
            }
        }
    }

    private bool Applies(string? condition, string type) => condition is null || schema.PossibleTypes(condition).Contains(LocalName(type));

    private string LocalName(string type) => world.Local(schema, type)?.Name ?? type;

    private bool Included(ASTNode selection) => (((IHasDirectivesNode)selection).Directives?.Items ?? []).All(directive => directive.Name.StringValue switch
    {
        "skip" => Json(directive.Arguments!.Items[0].Value)?.GetValue<bool>() != true,
        "include" => Json(directive.Arguments!.Items[0].Value)?.GetValue<bool>() == true,
        _ => true,
    });

    private Dictionary<string, JsonNode?> Arguments(GraphQLField field) => (field.Arguments?.Items ?? [])
        .Where(argument => argument.Value is not GraphQLVariable variable || IsGiven(variable))
        .ToDictionary(argument => argument.Name.StringValue, argument => Json(argument.Value));

    // Only what clients can say: required values come from elsewhere and must not change the answer.
    private string Canonical(string type, string field, Dictionary<string, JsonNode?> arguments)
    {
        var known = (client.Find(type) as ObjectType)?.Fields.Find(field)?.Arguments;
        return string.Join(',', arguments.Where(argument => known?.Contains(argument.Key) == true).OrderBy(argument => argument.Key, StringComparer.Ordinal)
            .Select(argument => $"{argument.Key}={argument.Value?.ToJsonString().Replace("\"", "", StringComparison.Ordinal)}"));
    }

    private bool IsGiven(GraphQLVariable variable) => variables.ContainsKey(variable.Name.StringValue) || Default(variable) is not null;

    private GraphQLValue? Default(GraphQLVariable variable) =>
        Operation.Variables!.Items.First(definition => definition.Variable.Name == variable.Name).DefaultValue;

    private JsonNode? Json(GraphQLValue value) => value switch
    {
        GraphQLVariable variable => variables.TryGetPropertyValue(variable.Name.StringValue, out var given) ? given?.DeepClone()
            : Default(variable) is { } fallback ? Json(fallback) : null,
        GraphQLStringValue text => JsonValue.Create(text.Value.ToString()),
        GraphQLEnumValue name => JsonValue.Create(name.Name.StringValue),
        GraphQLTrueBooleanValue => JsonValue.Create(true),
        GraphQLFalseBooleanValue => JsonValue.Create(false),
        GraphQLIntValue number => JsonNode.Parse(number.Value.ToString()),
        GraphQLFloatValue number => JsonNode.Parse(number.Value.ToString()),
        GraphQLListValue list => new JsonArray([.. (list.Values ?? []).Select(Json)]),
        GraphQLObjectValue input => new JsonObject((input.Fields ?? []).Select(field => KeyValuePair.Create(field.Name.StringValue, Json(field.Value)))),
        _ => null,
    };
}
