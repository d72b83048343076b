using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Rules;

/// <summary>Every type that is named exists.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence"/>
internal sealed class KnownTypeNamesRule(ValidationContext context) : ValidationRule(context), IEnter<GraphQLNamedType>
{
    private const string Code = "KNOWN_TYPE_NAMES";

    public void Enter(GraphQLNamedType node)
    {
        var name = node.Name.StringValue;
        if (Context.Types.Find(name) is null && !IsDefinedHere(name))
        {
            var suggestion = Context.DidYouMean(name, Context.Types.Types.Select(type => type.Name));
            Context.Report(Code, $"Unknown type \"{name}\".{suggestion}", node);
        }
    }

    // A definition does not belong here, and another rule says so; its name needs no second error.
    private bool IsDefinedHere(string name) =>
        Context.Document.Definitions.Exists(definition =>
            definition is GraphQLTypeDefinition and not GraphQLDirectiveDefinition && ((INamedNode)definition).Name.StringValue == name);
}
