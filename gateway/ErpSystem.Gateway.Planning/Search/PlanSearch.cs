using System.Collections.Immutable;
using ErpSystem.Gateway.Planning.Normalization;
using ErpSystem.Gateway.Planning.Passes;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Availability;

namespace ErpSystem.Gateway.Planning.Search;

/// <summary>A finished draft and what the search for it took.</summary>
internal sealed record SearchResult(PlanDraft? Draft, Position Root, Demand? Unmet, int ExpandedStates, bool Proven);

/// <summary>
/// Branch and bound over real choices. A state is the list of decisions so far; expanding it completes a plan with the best looking option at
/// every later choice, so there is a complete plan, an upper bound, from the first state on. The other options at those choices are the next
/// states, bounded from below by what the draft cost when it met the choice: by then all that had only one place to go was placed. States that
/// go against the best looking option the least are expanded first, those of the lowest bound among them: the bounds of early choices are too
/// low to be a guide on their own.
/// </summary>
internal sealed class PlanSearch(AvailabilityTable table, string prefix, int budget)
{
    private readonly SourceAnswers answers = new(table);

    public SearchResult Search(OperationSelection selection, Conditions conditions)
    {
        var floor = new PlanCost(1, 1, FieldFloor(selection));
        var states = new PriorityQueue<ImmutableArray<int>, (int Against, PlanCost Bound, int Order)>();
        states.Enqueue([], (0, default, 0));
        var (order, expanded, best, bestCost) = (1, 0, (SearchResult?)null, PlanCost.Infinite);
        while (states.TryDequeue(out var decisions, out var state))
        {
            if (state.Bound.CompareTo(bestCost) >= 0)
            {
                continue; // nothing below it can be cheaper than what we have
            }

            if (expanded == budget)
            {
                return best! with { ExpandedStates = expanded, Proven = false };
            }

            expanded++;
            var result = Expand(decisions, selection, conditions, out var cost, out var choices);
            if (best is null || cost.CompareTo(bestCost) < 0)
            {
                (best, bestCost) = (result, cost);
            }

            if (bestCost.CompareTo(floor) <= 0)
            {
                break; // no plan can be cheaper than one request for what the client asks
            }

            for (var i = decisions.Length; i < choices.Count; i++)
            {
                for (var option = 1; option < choices[i].Options; option++)
                {
                    states.Enqueue([.. choices.Take(i).Select(choice => choice.Chosen), option], (state.Against + 1, choices[i].Bound, order++));
                }
            }
        }

        return best! with { ExpandedStates = expanded, Proven = true };
    }

    // Each field of the client is selected somewhere; where several types are possible some may never be met.
    private static int FieldFloor(OperationSelection selection) => selection.PossibleTypes.Length > 1
        ? 0
        : selection.Fields.Where(field => field.Origin == FieldOrigin.Source).Sum(field => 1 + (field.Selection is null ? 0 : FieldFloor(field.Selection)));

    private SearchResult Expand(ImmutableArray<int> decisions, OperationSelection selection, Conditions conditions, out PlanCost cost, out IReadOnlyList<Choice> choices)
    {
        var draft = new PlanDraft(table, decisions, prefix);
        var root = new Position(selection.StaticType, selection.PossibleTypes, null);
        var builder = new DraftBuilder(new DraftTools(draft, answers));
        var isComplete = builder.Build(root, selection, conditions);
        choices = draft.Choices;
        if (!isComplete)
        {
            cost = PlanCost.Infinite;
            return new SearchResult(null, root, builder.Unmet, 0, false);
        }

        var schedule = WaveSchedule.Of(draft.Groups);
        cost = new PlanCost(schedule.Last, schedule.Requests, draft.FieldCount);
        return new SearchResult(draft, root, null, 0, false);
    }
}
