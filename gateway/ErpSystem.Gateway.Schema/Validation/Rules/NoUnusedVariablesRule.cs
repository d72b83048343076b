using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Rules;

/// <summary>Every variable that an operation defines is used by it or by its fragments.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-All-Variables-Used"/>
internal sealed class NoUnusedVariablesRule(ValidationContext context) : ValidationRule(context), ILeave<GraphQLOperationDefinition>
{
    private const string Code = "NO_UNUSED_VARIABLES";

    public void Leave(GraphQLOperationDefinition node)
    {
        if (node.Variables is not { } variables)
        {
            return;
        }

        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var usage in Context.Index.RecursiveUsages(node))
        {
            used.Add(usage.Node.Name.StringValue);
        }

        foreach (var variable in variables.Items)
        {
            var name = variable.Variable.Name.StringValue;
            if (!used.Contains(name))
            {
                var inside = node.Name is { } operation ? $" in operation \"{operation.StringValue}\"" : "";
                Context.Report(Code, $"Variable \"${name}\" is never used{inside}.", variable);
            }
        }
    }
}
