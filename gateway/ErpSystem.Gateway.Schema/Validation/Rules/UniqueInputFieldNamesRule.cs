using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Rules;

/// <summary>A field of an input object is given once.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness"/>
internal sealed class UniqueInputFieldNamesRule(ValidationContext context)
    : ValidationRule(context), IEnter<GraphQLObjectValue>, IEnter<GraphQLObjectField>, ILeave<GraphQLObjectValue>
{
    private const string Code = "UNIQUE_INPUT_FIELD_NAMES";

    private readonly Stack<Dictionary<string, GraphQLName>> known = [];

    public void Enter(GraphQLObjectValue node) => known.Push(new Dictionary<string, GraphQLName>(StringComparer.Ordinal));

    public void Enter(GraphQLObjectField node)
    {
        var name = node.Name;
        if (!known.Peek().TryAdd(name.StringValue, name))
        {
            Context.Report(Code, $"There can be only one input field named \"{name.StringValue}\".", known.Peek()[name.StringValue], name);
        }
    }

    public void Leave(GraphQLObjectValue node) => known.Pop();
}
