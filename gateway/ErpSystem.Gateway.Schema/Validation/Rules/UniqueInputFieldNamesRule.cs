using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Rules;

/// <summary>A field of an input object is given once.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness"/>
internal sealed class UniqueInputFieldNamesRule(ValidationContext context) : ValidationRule(context), IEnter<GraphQLObjectValue>
{
    private const string Code = "UNIQUE_INPUT_FIELD_NAMES";

    public void Enter(GraphQLObjectValue node)
    {
        if (node.Fields is not { Count: > 1 } fields)
        {
            return;
        }

        var known = new Dictionary<string, GraphQLName>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            var name = field.Name;
            if (!known.TryAdd(name.StringValue, name))
            {
                Context.Report(Code, $"There can be only one input field named \"{name.StringValue}\".", known[name.StringValue], name);
            }
        }
    }
}
