using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ErpSystem.Gateway.Schema.Coercion;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Execution.Nodes;

/// <summary>A <c>node</c> or <c>nodes</c> field of a part that the gateway answers itself.</summary>
/// <param name="Name">The key in the answer.</param>
/// <param name="IsList">True for <c>nodes</c>.</param>
/// <param name="Argument">The id, or the ids, as the client wrote them.</param>
/// <param name="Conditions">The variables that must have these values.</param>
/// <param name="Members">What each object of the answer holds: keys, and whether it is the type's name or the id.</param>
internal sealed record NodeField(
    string Name, bool IsList, GraphQLValue Argument, ImmutableArray<(string Variable, bool Expected)> Conditions, ImmutableArray<(string Key, bool IsTypeName)> Members)
{
    /// <summary>Reads the fields from the selections of parts. Fields of one name ask for the same; their answer holds what any of them selects.</summary>
    public static ImmutableArray<NodeField> Read(IEnumerable<string> selections)
    {
        var fields = selections.SelectMany(selection => Read(((GraphQLOperationDefinition)DocumentParser.Parse($"{{{selection}}}").Definitions[0]).SelectionSet, [])).ToList();
        var members = fields.ToLookup(field => field.Name, field => field.Members, StringComparer.Ordinal);
        return [.. fields.Select(field => field with { Members = [.. members[field.Name].SelectMany(own => own).Distinct()] })];
    }

    public bool Holds(CoercedVariables variables) => Conditions.All(condition => variables.IsTrue(condition.Variable) == condition.Expected);

    /// <summary>The ids that are asked for, in order; one value counts as a list of one.</summary>
    public List<string> Ids(CoercedVariables variables)
    {
        var ids = new List<string>();
        foreach (var value in Argument is GraphQLListValue { Values: var items } ? items ?? [] : [Argument])
        {
            if (value is not GraphQLVariable variable)
            {
                ids.Add(((IHasValueNode)value).Value.ToString());
            }
            else if (variables.TryGet(variable.Name.StringValue, out var json))
            {
                AddJson(json.Span, ids);
            }
        }

        return ids;
    }

    private static void AddJson(ReadOnlySpan<byte> json, List<string> ids)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String)
            {
                ids.Add(Text(ref reader));
            }
            else if (reader.TokenType is JsonTokenType.Number)
            {
                ids.Add(Encoding.UTF8.GetString(reader.ValueSpan));
            }
        }
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return ""; // half of a surrogate pair is no id
        }
    }

    private static IEnumerable<NodeField> Read(GraphQLSelectionSet set, ImmutableArray<(string Variable, bool Expected)> above)
    {
        foreach (var node in set.Selections)
        {
            var conditions = above.AddRange(ConditionsOf(((IHasDirectivesNode)node).Directives));
            if (node is GraphQLInlineFragment fragment)
            {
                foreach (var inner in Read(fragment.SelectionSet, conditions))
                {
                    yield return inner;
                }
            }
            else if (node is GraphQLField { Name.Value: var name, SelectionSet: { } below } field && field.Arguments?.Items is [var only])
            {
                yield return new NodeField(KeyOf(field), name == NodeIdentification.ListField, only.Value, conditions, [.. MembersOf(below)]);
            }
        }
    }

    private static IEnumerable<(string Variable, bool Expected)> ConditionsOf(GraphQLDirectives? directives) =>
        from directive in directives?.Items ?? []
        from argument in directive.Arguments?.Items ?? []
        where argument.Value is GraphQLVariable
        select (((GraphQLVariable)argument.Value).Name.StringValue, directive.Name.Value == "include");

    private static IEnumerable<(string Key, bool IsTypeName)> MembersOf(GraphQLSelectionSet set) => set.Selections
        .SelectMany(node => node switch
        {
            GraphQLInlineFragment fragment => MembersOf(fragment.SelectionSet),
            GraphQLField field => [(KeyOf(field), field.Name.Value == "__typename")],
            _ => [],
        })
        .Distinct();

    private static string KeyOf(GraphQLField field) => (field.Alias?.Name ?? field.Name).StringValue;
}
