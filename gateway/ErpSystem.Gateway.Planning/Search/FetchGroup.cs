using System.Collections.Immutable;
using ErpSystem.Gateway.Planning.Normalization;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Availability;

namespace ErpSystem.Gateway.Planning.Search;

/// <summary>One selection that a source is asked for, while it is being put together; it becomes a <see cref="FetchPart"/>.</summary>
internal sealed class FetchGroup
{
    private readonly HashSet<FetchGroup> dependsOn = [];

    public FetchGroup(int id, AvailableSource source, int sourceCount, Position entry, ImmutableArray<string> types, EntityLookup? lookup, SelectionNode root)
    {
        Id = id;
        Source = source;
        Entry = entry;
        Types = types;
        Lookup = lookup;
        Root = root;
        Chain = new int[sourceCount];
        Wave = Chain[source.Index] = Cost;
    }

    /// <summary>The order of creation; every group comes after those on which it depends at its creation.</summary>
    public int Id { get; }

    public AvailableSource Source { get; }

    // What the gateway answers itself takes no request and no time.
    private int Cost => Source.TakesRequests ? 1 : 0;

    /// <summary>The position to which the result objects belong.</summary>
    public Position Entry { get; }

    /// <summary>The object types of the entry for which the lookup is made.</summary>
    public ImmutableArray<string> Types { get; }

    public EntityLookup? Lookup { get; }

    public SelectionNode Root { get; }

    public IReadOnlyCollection<FetchGroup> DependsOn => dependsOn;

    /// <summary>The length of the longest chain of groups that ends here.</summary>
    public int Wave { get; private set; }

    /// <summary>For each source the most groups of it on one chain that ends here: no two of them can share a request.</summary>
    public int[] Chain { get; }

    public List<(string Parameter, ValueMap Value)> Arguments { get; } = [];

    public List<Requirement> Requirements { get; } = [];

    /// <summary>The required values without which nothing of this group can be asked, as text: groups that differ in them stay apart.</summary>
    public SortedSet<string> Indispensable { get; } = new(StringComparer.Ordinal);

    /// <summary>Those of the arguments that are no key but required: an Apollo source takes both in one representation.</summary>
    public HashSet<string> RequiredArguments { get; } = new(StringComparer.Ordinal);

    /// <summary>The fields of other groups from which keys and requirements are read.</summary>
    public List<SelectionField> Inputs { get; } = [];

    /// <summary>When anything of this group is needed.</summary>
    public Conditions Conditions { get; private set; } = ConditionAlgebra.Never;

    public void After(FetchGroup other)
    {
        if (other == this || !dependsOn.Add(other))
        {
            return;
        }

        Wave = Math.Max(Wave, other.Wave + Cost);
        for (var i = 0; i < Chain.Length; i++)
        {
            Chain[i] = Math.Max(Chain[i], other.Chain[i] + (i == Source.Index ? Cost : 0));
        }
    }

    /// <summary>Whether it waits for another group, directly or through others.</summary>
    public bool IsAfter(FetchGroup other) => dependsOn.Contains(other) || dependsOn.Any(between => between.Wave > other.Wave && between.IsAfter(other));

    public void NeedUnder(Conditions conditions)
    {
        if (ConditionAlgebra.Implies(conditions, Conditions))
        {
            return;
        }

        Conditions = ConditionAlgebra.Or(Conditions, conditions);
        foreach (var input in Inputs)
        {
            input.NeedUnder(conditions);
        }
    }

    public void AddInput(SelectionField field)
    {
        Inputs.Add(field);
        After(field.Group);
        field.NeedUnder(Conditions);
    }
}
