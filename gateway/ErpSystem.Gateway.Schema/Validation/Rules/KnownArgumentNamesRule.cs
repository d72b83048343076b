using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Rules;

/// <summary>Every argument is defined by the field or directive to which it is given.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Argument-Names"/>
internal sealed class KnownArgumentNamesRule(ValidationContext context)
    : ValidationRule(context), IEnter<GraphQLArgument>, IEnter<GraphQLDirective>, ILeave<GraphQLDirective>
{
    private const string Code = "KNOWN_ARGUMENT_NAMES";

    private bool inDirective;

    public void Enter(GraphQLDirective node)
    {
        inDirective = true;
        if (Context.Directive is not { } directive)
        {
            return;
        }

        foreach (var argument in node.Arguments?.Items ?? [])
        {
            var name = argument.Name.StringValue;
            if (!directive.Arguments.Contains(name))
            {
                var suggestion = Context.DidYouMean(name, directive.Arguments.Select(known => known.Name));
                Context.Report(Code, $"Unknown argument \"{name}\" on directive \"@{directive.Name}\".{suggestion}", argument);
            }
        }
    }

    public void Leave(GraphQLDirective node) => inDirective = false;

    public void Enter(GraphQLArgument node)
    {
        if (!inDirective && Context is { Argument: null, Field: { } field, ParentType: { } parent })
        {
            var name = node.Name.StringValue;
            var suggestion = Context.DidYouMean(name, field.Arguments.Select(known => known.Name));
            Context.Report(Code, $"Unknown argument \"{name}\" on field \"{parent.Name}.{field.Name}\".{suggestion}", node);
        }
    }
}
