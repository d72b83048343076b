using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Rules;

/// <summary>A fragment stands only where an object of its type can be.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible"/>
internal sealed class PossibleFragmentSpreadsRule(ValidationContext context)
    : ValidationRule(context), IEnter<GraphQLInlineFragment>, IEnter<GraphQLFragmentSpread>
{
    private const string Code = "POSSIBLE_FRAGMENT_SPREADS";

    public void Enter(GraphQLInlineFragment node)
    {
        if (Context.Types.Resolve(Context.Type) is { IsComposite: true } type && Context.ParentType is { } parent && !Context.Types.Overlap(type, parent))
        {
            Context.Report(
                Code, $"Fragment cannot be spread here as objects of type \"{parent.Name}\" can never be of type \"{type.Name}\".", node);
        }
    }

    public void Enter(GraphQLFragmentSpread node)
    {
        var name = node.FragmentName.Name.StringValue;
        if (Context.ParentType is { } parent
            && Context.Index.Fragment(name) is { } fragment
            && Context.Types.Find(fragment.TypeCondition.Type.Name.StringValue) is { IsComposite: true } type
            && !Context.Types.Overlap(type, parent))
        {
            Context.Report(
                Code, $"Fragment \"{name}\" cannot be spread here as objects of type \"{parent.Name}\" can never be of type \"{type.Name}\".", node);
        }
    }
}
