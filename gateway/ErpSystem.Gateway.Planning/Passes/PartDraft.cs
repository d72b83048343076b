using System.Collections.Immutable;
using ErpSystem.Gateway.Planning.Normalization;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Planning.Search;

namespace ErpSystem.Gateway.Planning.Passes;

/// <summary>Groups that become one part of the plan, because they ask one source for objects of one position by one key.</summary>
internal sealed class PartDraft(FetchGroup first)
{
    private readonly List<FetchGroup> groups = [first];

    /// <summary>The group that stands for all of them.</summary>
    public FetchGroup First => groups[0];

    public IReadOnlyList<FetchGroup> Groups => groups;

    /// <summary>The fields of all groups on the object itself.</summary>
    public List<SelectionField> Fields { get; } = [.. first.Root.Fields];

    /// <summary>The fields that need no values of other parts; none unless there are some that do.</summary>
    public List<SelectionField> Unconditional => Fields.Exists(selected => selected.IsConditional) && Fields.Exists(selected => !selected.IsConditional && selected.Name != "__typename")
        ? Fields.FindAll(selected => !selected.IsConditional)
        : [];

    public Conditions Conditions => groups.Select(group => group.Conditions).Aggregate(ConditionAlgebra.Or);

    public List<Requirement> Requirements { get; } = [.. first.Requirements];

    /// <summary>Takes another group in, when both find the same objects and no key stands for two fields.</summary>
    public bool TryJoin(FetchGroup other)
    {
        if (other.Entry != First.Entry || other.Lookup != First.Lookup || !other.Types.SequenceEqual(First.Types) || !SameArguments(other))
        {
            return false;
        }

        if (other.Root.Fields.Exists(field => Fields.Exists(own => own.Key == field.Key && (own.Name != field.Name || own.ArgumentsText != field.ArgumentsText || own.Child is not null)))
            || other.Requirements.Exists(requirement => Requirements.Exists(own => own.Name == requirement.Name && ValueMapText.Of(own.Value) != ValueMapText.Of(requirement.Value))))
        {
            return false;
        }

        groups.Add(other);
        Requirements.AddRange(other.Requirements.Where(requirement => !Requirements.Exists(own => own.Name == requirement.Name)));
        foreach (var field in other.Root.Fields)
        {
            if (Fields.Find(own => own.Key == field.Key && own.On.SequenceEqual(field.On)) is { } same)
            {
                same.Conditions = ConditionAlgebra.Or(same.Conditions, field.Conditions);
            }
            else
            {
                Fields.Add(field);
            }
        }

        return true;
    }

    /// <summary>The place of a field's requirement in this part.</summary>
    public int IndexOf(FetchGroup group, int requirement)
    {
        var wanted = group.Requirements[requirement];
        return Requirements.FindIndex(own => own.Name == wanted.Name);
    }

    // An Apollo representation may hold more for one group than for the other.
    private bool SameArguments(FetchGroup other) =>
        other.Arguments.All(argument => groups.SelectMany(group => group.Arguments).All(own => own.Parameter != argument.Parameter || ValueMapText.Of(own.Value) == ValueMapText.Of(argument.Value)));

    /// <summary>The arguments of all groups that are keys.</summary>
    public IEnumerable<(string Parameter, ValueMap Value)> Keys =>
        Arguments.Where(argument => groups.TrueForAll(group => !group.RequiredArguments.Contains(argument.Parameter)));

    /// <summary>The arguments of all groups.</summary>
    public ImmutableArray<(string Parameter, ValueMap Value)> Arguments => [.. groups.SelectMany(group => group.Arguments).DistinctBy(argument => argument.Parameter)];
}
