using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Rules;

/// <summary>Every directive exists and stands where its definition allows it.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Directives-Are-Defined"/>
internal sealed class KnownDirectivesRule(ValidationContext context) : ValidationRule(context), IEnter<GraphQLDirective>
{
    private const string Code = "KNOWN_DIRECTIVES";

    public void Enter(GraphQLDirective node)
    {
        var name = node.Name.StringValue;
        if (Context.Directive is not { } directive)
        {
            Context.Report(Code, $"Unknown directive \"@{name}\".", node);
        }
        else if (!directive.Locations.Contains(Context.DirectiveLocation))
        {
            Context.Report(Code, $"Directive \"@{name}\" may not be used on {Context.DirectiveLocation}.", node);
        }
    }
}
