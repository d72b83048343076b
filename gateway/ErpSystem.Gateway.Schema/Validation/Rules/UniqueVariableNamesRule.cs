using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Rules;

/// <summary>No two variables of an operation have one name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Variable-Uniqueness"/>
internal sealed class UniqueVariableNamesRule(ValidationContext context) : ValidationRule(context), IEnter<GraphQLOperationDefinition>
{
    private const string Code = "UNIQUE_VARIABLE_NAMES";

    public void Enter(GraphQLOperationDefinition node)
    {
        if (node.Variables is not { Count: > 1 } variables)
        {
            return;
        }

        foreach (var group in variables.Items.GroupBy(variable => variable.Variable.Name.StringValue, StringComparer.Ordinal))
        {
            if (group.Skip(1).Any())
            {
                Context.Report(Code, $"There can be only one variable named \"${group.Key}\".", [.. group.Select(variable => variable.Variable.Name)]);
            }
        }
    }
}
