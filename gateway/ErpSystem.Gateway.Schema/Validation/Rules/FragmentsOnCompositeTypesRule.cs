using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Rules;

/// <summary>A fragment's type condition is an object, interface or union.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragments-on-Object-Interface-or-Union-Types"/>
internal sealed class FragmentsOnCompositeTypesRule(ValidationContext context)
    : ValidationRule(context), IEnter<GraphQLInlineFragment>, IEnter<GraphQLFragmentDefinition>
{
    private const string Code = "FRAGMENTS_ON_COMPOSITE_TYPES";

    public void Enter(GraphQLInlineFragment node)
    {
        if (node.TypeCondition is { } condition && IsNotComposite(condition))
        {
            Context.Report(Code, $"Fragment cannot condition on non composite type \"{condition.Type.Name.StringValue}\".", condition.Type);
        }
    }

    public void Enter(GraphQLFragmentDefinition node)
    {
        if (IsNotComposite(node.TypeCondition))
        {
            var (name, type) = (node.FragmentName.Name.StringValue, node.TypeCondition.Type);
            Context.Report(Code, $"Fragment \"{name}\" cannot condition on non composite type \"{type.Name.StringValue}\".", type);
        }
    }

    private bool IsNotComposite(GraphQLTypeCondition condition) =>
        Context.Types.Find(condition.Type.Name.StringValue) is { IsComposite: false };
}
