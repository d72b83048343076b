using System.Collections.Immutable;
using ErpSystem.Gateway.Planning.Normalization;
using ErpSystem.Gateway.Planning.Plan;

namespace ErpSystem.Gateway.Planning.Search;

/// <summary>A part of the operation that is finished before the next one starts.</summary>
internal sealed record PlanStage(OperationSelection Selection, SearchResult Result);

/// <summary>
/// Splits a mutation into stages. Fields that follow each other share a request when one source executes all of them, in order, and none but the
/// last has reads elsewhere: those would have to happen between them.
/// </summary>
internal static class MutationStages
{
    public static ImmutableArray<PlanStage> Plan(PlanSearch search, OperationSelection selection)
    {
        var stages = ImmutableArray.CreateBuilder<PlanStage>();
        PlanStage? current = null;
        foreach (var field in selection.Fields)
        {
            var alone = Search(search, selection, [field]);
            if (alone.Result.Draft is null)
            {
                return [alone];
            }

            if (current is not null && CanFollow(current, alone))
            {
                current = Search(search, selection, current.Selection.Fields.Add(field));
                continue;
            }

            if (current is not null)
            {
                stages.Add(current);
            }

            current = alone;
        }

        return current is null ? [] : [.. stages, current];
    }

    private static bool CanFollow(PlanStage before, PlanStage next)
    {
        var first = before.Result.Draft!.Groups;
        var second = next.Result.Draft!.Groups;
        return first.Count == 0 || second.Count == 0 || (first.Count == 1 && first[0].Source == second[0].Source);
    }

    private static PlanStage Search(PlanSearch search, OperationSelection selection, ImmutableArray<OperationField> fields)
    {
        var part = selection with { Fields = fields };
        return new PlanStage(part, search.Search(part, Conditions.Always));
    }
}
