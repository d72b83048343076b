using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Rules;

/// <summary>A leaf has no selection, anything else has one.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections"/>
internal sealed class ScalarLeafsRule(ValidationContext context) : ValidationRule(context), IEnter<GraphQLField>
{
    private const string Code = "SCALAR_LEAFS";

    public void Enter(GraphQLField node)
    {
        if (Context.Type is not { } type || Context.Types.Resolve(type) is not { } named)
        {
            return;
        }

        var name = node.Name.StringValue;
        if (named.IsLeaf)
        {
            if (node.SelectionSet is { } set)
            {
                Context.Report(Code, $"Field \"{name}\" must not have a selection since type \"{type}\" has no subfields.", set);
            }
        }
        else if (node.SelectionSet is null)
        {
            Context.Report(
                Code,
                $"Field \"{name}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{name} {{ ... }}\"?",
                node);
        }
    }
}
