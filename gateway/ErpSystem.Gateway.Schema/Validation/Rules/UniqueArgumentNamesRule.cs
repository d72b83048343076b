using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Rules;

/// <summary>An argument is given once.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Argument-Uniqueness"/>
internal sealed class UniqueArgumentNamesRule(ValidationContext context) : ValidationRule(context), IEnter<GraphQLField>, IEnter<GraphQLDirective>
{
    private const string Code = "UNIQUE_ARGUMENT_NAMES";

    public void Enter(GraphQLField node) => Check(node.Arguments);

    public void Enter(GraphQLDirective node) => Check(node.Arguments);

    private void Check(GraphQLArguments? arguments)
    {
        if (arguments is not { Count: > 1 })
        {
            return;
        }

        foreach (var group in arguments.Items.GroupBy(argument => argument.Name.StringValue, StringComparer.Ordinal))
        {
            if (group.Skip(1).Any())
            {
                Context.Report(Code, $"There can be only one argument named \"{group.Key}\".", [.. group.Select(argument => argument.Name)]);
            }
        }
    }
}
