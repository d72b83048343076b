using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Rules;

/// <summary>Every required argument is given.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Required-Arguments"/>
internal sealed class ProvidedRequiredArgumentsRule(ValidationContext context) : ValidationRule(context), ILeave<GraphQLField>, ILeave<GraphQLDirective>
{
    private const string Code = "PROVIDED_REQUIRED_ARGUMENTS";

    public void Leave(GraphQLField node)
    {
        if (Context.Field is not { } field)
        {
            return;
        }

        foreach (var argument in field.Arguments)
        {
            if (argument.IsRequired && !IsGiven(node.Arguments, argument.Name))
            {
                Context.Report(
                    Code,
                    $"Field \"{field.Name}\" argument \"{argument.Name}\" of type \"{argument.Type}\" is required, but it was not provided.",
                    node);
            }
        }
    }

    public void Leave(GraphQLDirective node)
    {
        if (Context.Directive is not { } directive)
        {
            return;
        }

        foreach (var argument in directive.Arguments)
        {
            if (argument.IsRequired && !IsGiven(node.Arguments, argument.Name))
            {
                Context.Report(
                    Code,
                    $"Directive \"@{directive.Name}\" argument \"{argument.Name}\" of type \"{argument.Type}\" is required, but it was not provided.",
                    node);
            }
        }
    }

    private static bool IsGiven(GraphQLArguments? arguments, string name)
    {
        foreach (var argument in arguments?.Items ?? [])
        {
            if (argument.Name.StringValue == name)
            {
                return true;
            }
        }

        return false;
    }
}
