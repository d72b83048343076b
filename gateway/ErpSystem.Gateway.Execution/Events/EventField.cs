using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ErpSystem.Gateway.Schema.Coercion;
using ErpSystem.Gateway.Schema.Syntax;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Execution.Events;

/// <summary>The root field of a subscription, as the plan's first part asks for it.</summary>
/// <param name="Key">The key in the answer.</param>
/// <param name="Name">The field.</param>
/// <param name="Arguments">Its arguments as the client wrote them.</param>
/// <param name="Conditions">The variables that must have these values.</param>
public sealed record EventField(
    string Key, string Name, ImmutableArray<(string Name, GraphQLValue Value)> Arguments, ImmutableArray<(string Variable, bool Expected)> Conditions)
{
    /// <summary>What is selected of its object.</summary>
    internal EventMember[] Members { get; init; } = [];

    /// <summary>Reads the field from the text of a part's selection.</summary>
    internal static EventField? Read(string selection) =>
        Read(((GraphQLOperationDefinition)DocumentParser.Parse($"{{{selection}}}").Definitions[0]).SelectionSet, []);

    /// <summary>False where a condition leaves the field out.</summary>
    internal bool IsSelected(CoercedVariables variables) => Conditions.All(condition => variables.IsTrue(condition.Variable) == condition.Expected);

    /// <summary>The values of an argument that chooses events, as texts: null for none, which chooses all.</summary>
    public IReadOnlyList<string>? ValuesOf(string argument, CoercedVariables variables)
    {
        var found = Arguments.FirstOrDefault(candidate => candidate.Name == argument).Value;
        var json = found switch
        {
            null => [],
            GraphQLVariable variable => variables.TryGet(variable.Name.StringValue, out var value) ? value.Span : [],
            _ => Encoding.UTF8.GetBytes(Json(found, variables)),
        };
        return json.IsEmpty ? null : EventValues.Read(json);
    }

    private static string Json(GraphQLValue value, CoercedVariables variables) => value switch
    {
        GraphQLNullValue => "null",
        GraphQLListValue list => $"[{string.Join(',', (list.Values ?? []).Select(item => Json(item, variables)))}]",
        GraphQLVariable variable => variables.TryGet(variable.Name.StringValue, out var json) ? Encoding.UTF8.GetString(json.Span) : "null",
        GraphQLBooleanValue flag => flag.Value.ToString(),
        GraphQLIntValue or GraphQLFloatValue => ((IHasValueNode)value).Value.ToString(),
        GraphQLEnumValue name => JsonSerializer.Serialize(name.Name.StringValue),
        GraphQLStringValue text => JsonSerializer.Serialize(text.Value.ToString()),
        _ => "null",
    };

    private static EventField? Read(GraphQLSelectionSet set, ImmutableArray<(string Variable, bool Expected)> above)
    {
        foreach (var node in set.Selections)
        {
            var conditions = above.AddRange(ConditionsOf(((IHasDirectivesNode)node).Directives));
            if (node is GraphQLInlineFragment fragment && Read(fragment.SelectionSet, conditions) is { } inner)
            {
                return inner;
            }

            if (node is GraphQLField field && field.Name.Value != "__typename")
            {
                return new EventField(
                    KeyOf(field), field.Name.StringValue, [.. (field.Arguments?.Items ?? []).Select(argument => (argument.Name.StringValue, argument.Value))], conditions)
                {
                    Members = EventMember.Read(field.SelectionSet, ""),
                };
            }
        }

        return null;
    }

    internal static IEnumerable<(string Variable, bool Expected)> ConditionsOf(GraphQLDirectives? directives) =>
        from directive in directives?.Items ?? []
        from argument in directive.Arguments?.Items ?? []
        where argument.Value is GraphQLVariable
        select (((GraphQLVariable)argument.Value).Name.StringValue, directive.Name.Value == "include");

    internal static string KeyOf(GraphQLField field) => (field.Alias?.Name ?? field.Name).StringValue;
}

/// <summary>A field that is selected of an event's message.</summary>
/// <param name="Prefix">The quoted key and a colon.</param>
/// <param name="Path">Where the message has it.</param>
/// <param name="Members">What is selected of it; null for a leaf.</param>
internal sealed record EventMember(byte[] Prefix, string Path, EventMember[]? Members)
{
    /// <summary>The members of a selection; what stands in several places of it is there once. Conditions do not matter: more may be told than is asked.</summary>
    public static EventMember[] Read(GraphQLSelectionSet? set, string path) =>
    [
        .. Fields(set)
            .GroupBy(EventField.KeyOf, StringComparer.Ordinal)
            .Select(same => new EventMember(
                Encoding.UTF8.GetBytes(JsonSerializer.Serialize(same.Key) + ":"),
                path + same.First().Name.StringValue,
                same.First().SelectionSet is null
                    ? null
                    : Read(new GraphQLSelectionSet([.. same.SelectMany(field => field.SelectionSet!.Selections)]), $"{path}{same.First().Name.StringValue}."))),
    ];

    private static IEnumerable<GraphQLField> Fields(GraphQLSelectionSet? set) => (set?.Selections ?? []).SelectMany(node => node switch
    {
        GraphQLInlineFragment fragment => Fields(fragment.SelectionSet),
        GraphQLField field => [field],
        _ => [],
    });
}
