using ErpSystem.Gateway.Schema.Validation.Merging;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Rules;

/// <summary>Fields with one response name can be merged into one value.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Selection-Merging"/>
internal sealed class OverlappingFieldsCanBeMergedRule(ValidationContext context)
    : ValidationRule(context), IEnter<GraphQLDocument>, IEnter<GraphQLSelectionSet>, ILeave<GraphQLDocument>
{
    private const string Code = "OVERLAPPING_FIELDS_CAN_BE_MERGED";

    private MergeCheck? check;
    private ConflictFinder? finder;
    private bool reported;

    public void Enter(GraphQLDocument node)
    {
        var sets = new FieldSets(Context);
        check = new MergeCheck(Context, sets);
        if (check.CanMerge(node))
        {
            return;
        }

        if (check.Conflict is null)
        {
            Context.Abort();
            return;
        }

        finder = new ConflictFinder(Context, sets);
    }

    public void Enter(GraphQLSelectionSet node)
    {
        if (finder is null || Context.InInlineFragment)
        {
            return;
        }

        foreach (var conflict in finder.Find(node, Context.ParentType))
        {
            reported = true;
            Context.Report(Code, conflict.Message, [.. conflict.One, .. conflict.Other]);
        }
    }

    public void Leave(GraphQLDocument node)
    {
        // The bounded search gave up before it came to the conflict that is known.
        if (!reported && check?.Conflict is var (one, other, reason))
        {
            Context.Report(Code, new FieldConflict(one.ResponseName, reason, [], []).Message, one.Node, other.Node);
        }
    }
}
