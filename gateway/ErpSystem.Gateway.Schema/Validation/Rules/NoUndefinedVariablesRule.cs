using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Rules;

/// <summary>Every variable that an operation uses, also through fragments, is defined by it.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined"/>
internal sealed class NoUndefinedVariablesRule(ValidationContext context) : ValidationRule(context), ILeave<GraphQLOperationDefinition>
{
    private const string Code = "NO_UNDEFINED_VARIABLES";

    public void Leave(GraphQLOperationDefinition node)
    {
        var defined = new HashSet<string>(StringComparer.Ordinal);
        foreach (var variable in node.Variables?.Items ?? [])
        {
            defined.Add(variable.Variable.Name.StringValue);
        }

        foreach (var usage in Context.Index.RecursiveUsages(node))
        {
            var name = usage.Node.Name.StringValue;
            if (!defined.Contains(name))
            {
                var by = node.Name is { } operation ? $" by operation \"{operation.StringValue}\"" : "";
                Context.Report(Code, $"Variable \"${name}\" is not defined{by}.", usage.Node, node);
            }
        }
    }
}
