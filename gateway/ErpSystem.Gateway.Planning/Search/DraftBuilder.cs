using System.Collections.Immutable;
using ErpSystem.Gateway.Planning.Normalization;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Planning.Search;

/// <summary>
/// Places every field of an operation: first, to a fixed point, all that has only one place to go, then those that wait for values of other
/// sources, and only then real choices, one at a time.
/// </summary>
internal sealed class DraftBuilder(DraftTools tools)
{
    private readonly List<Demand> open = [];
    private readonly FieldOptions options = new(tools);

    /// <summary>The demand that no source could meet; null when the draft is complete.</summary>
    public Demand? Unmet { get; private set; }

    /// <summary>Builds the draft below a root position.</summary>
    public bool Build(Position root, OperationSelection selection, Conditions conditions)
    {
        Enter(root, selection, conditions);
        while (open.Count > 0 && Unmet is null)
        {
            if (!PlaceAll(PlaceForced) && Unmet is null && !PlaceAll(PlaceRequiring) && Unmet is null)
            {
                PlaceChosen();
            }
        }

        return Unmet is null && tools.Nodes.Close() && NameTypes(root);
    }

    // Only now is it known where the answer differs by the object's type although the client asked for the same of all types.
    private bool NameTypes(Position position)
    {
        foreach (var (_, placements) in position.Answers)
        {
            if (placements.DistinctBy(placement => placement.Field).Skip(1).Any() && !tools.TypeNames.AreTold(position)
                && tools.TypeNames.Ensure(position, placements[0].Field.Conditions) is null)
            {
                return false;
            }

            foreach (var placement in placements)
            {
                if (placement.Child is { } child && !NameTypes(child))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private void Enter(Position position, OperationSelection selection, Conditions conditions)
    {
        for (var i = 0; i < selection.Fields.Length; i++)
        {
            var field = selection.Fields[i];
            ImmutableArray<string> types = field.Types.AreAmong(position.Types) ? field.Types : [.. field.Types.Where(position.Types.Contains)];
            var needed = ConditionAlgebra.And(conditions, field.Conditions);
            if (types.IsEmpty || needed.IsNever() || field.Origin == FieldOrigin.Introspection)
            {
                continue;
            }

            position.Answers.TryAdd(field, []);
            if (field.Origin == FieldOrigin.TypeName)
            {
                open.Add(new Demand(tools.Answers, position, field, types, needed, i));
                continue;
            }

            // Object types that differ elsewhere need not be told apart where one source answers for all of them.
            var whole = new Demand(tools.Answers, position, field, types, needed, i);
            open.AddRange(options.Here(whole) is not null ? [whole] : GroupsOf(whole).Select(whole.For));
        }

        if (NodeBranches.IsNode(position))
        {
            tools.Nodes.Enter(position, selection, conditions);
        }

        if ((position.Types.Length > 1 || position.HidesTypes) && !selection.Fields.Any(field => field.Origin == FieldOrigin.TypeName && field.Conditions.AlwaysHold && position.Types.All(field.Types.Contains)))
        {
            EnsureTypeName(position, selection, conditions);
        }
    }

    private IEnumerable<ImmutableArray<string>> GroupsOf(Demand whole)
    {
        var alike = tools.Answers.Alike(whole.Types, whole.Field.Name);
        return NodeBranches.IsNode(whole.Position) ? alike.SelectMany(tools.Nodes.Split) : alike;
    }

    private bool PlaceAll(Func<Demand, bool> place)
    {
        // What is placed may open more at the end of the list; what stays moves to its beginning.
        var (next, kept) = (0, 0);
        while (next < open.Count && Unmet is null)
        {
            var demand = open[next++];
            if (!place(demand))
            {
                open[kept++] = demand;
            }
        }

        open.RemoveRange(kept, next - kept);
        return kept < next;
    }

    private bool PlaceForced(Demand demand)
    {
        if (!demand.IsNews)
        {
            return false;
        }

        if (demand.Field.Origin == FieldOrigin.TypeName)
        {
            PlaceTypeName(demand);
            return true;
        }

        if (options.Here(demand) is { } here)
        {
            return Place(demand, here);
        }

        var candidates = options.Candidates(demand);
        demand.Looked(candidates is [{ Answer.IsConditional: true }]);
        return candidates switch
        {
            [{ Answer.IsConditional: false } only] => Place(demand, only),
            [] => Split(demand),
            _ => false,
        };
    }

    private bool PlaceRequiring(Demand demand) => (demand.IsNews || demand.IsRequiring) && options.Candidates(demand) is [{ Answer.IsConditional: true } only] && Place(demand, only);

    // What no source can do for several object types at once, because each is found by its own lookup, is done for each of them.
    private bool Split(Demand demand)
    {
        if (demand.Types.Length == 1)
        {
            return false;
        }

        open.AddRange(demand.Types.Select(type => demand.For([type])));
        return true;
    }

    private void PlaceChosen()
    {
        for (var i = 0; i < open.Count; i++)
        {
            var demand = open[i];
            var choices = options.All(demand, open);
            if (choices.Count > 0)
            {
                open.RemoveAt(i);
                Place(demand, choices[tools.Draft.Choose(choices.Count)]);
                return;
            }
        }

        Unmet = open[0];
    }

    private void PlaceTypeName(Demand demand)
    {
        if (demand.Position.Types is [var only] && !demand.Position.HidesTypes)
        {
            // A stand-in for an interface that no object type implements: there is no name to give.
            Unmet = tools.Table.Schema.Find(only) is InterfaceType ? demand : null;
        }
        else if (tools.TypeNames.Ensure(demand.Position, demand.Conditions, demand.Field.ResponseName, demand.Order) is null)
        {
            Unmet = demand;
        }
    }

    // A name that has to be fetched elsewhere is fetched only if some field depends on it.
    private void EnsureTypeName(Position position, OperationSelection selection, Conditions conditions)
    {
        if (tools.TypeNames.AreTold(position) || selection.Fields.Any(field => !position.Types.All(field.Types.Contains)))
        {
            tools.TypeNames.Ensure(position, conditions);
        }
    }

    private bool Place(Demand demand, FieldOption option)
    {
        var field = demand.Field;
        var request = new FieldRequest
        {
            Name = field.Name,
            WantedKey = field.ResponseName,
            Types = demand.Types,
            Conditions = demand.Conditions,
            ArgumentsText = field.ArgumentsText,
            Variables = VariableNames.In(field.Arguments),
            DeclaringType = field.DeclaringType,
            ChildType = field.Selection?.StaticType,
            Order = demand.Order,
        };
        var placement = option.Answer.IsConditional
            ? tools.Requirements.Place(demand.Position, option.Answer, request)
            : Select(demand, option, request);
        if (placement is null)
        {
            Unmet = Split(demand) ? null : demand;
            return Unmet is null;
        }

        demand.Position.Answers[field].Add(placement with { Types = demand.Types });
        if (placement.Child is { } child)
        {
            Enter(child, field.Selection!, demand.Conditions);
        }

        return true;
    }

    private Placement? Select(Demand demand, FieldOption option, FieldRequest request)
    {
        var provider = option.Provider ?? tools.Opener.Provide(demand.Position, option.Answer.Source, demand.Types, demand.Conditions);
        return provider is null ? null : tools.Writer.Select(provider, option.Answer, request);
    }
}
