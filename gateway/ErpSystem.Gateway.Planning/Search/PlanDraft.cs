using System.Collections.Immutable;
using ErpSystem.Gateway.Schema.Availability;

namespace ErpSystem.Gateway.Planning.Search;

/// <summary>
/// A plan under construction. It follows the given decisions at its first choices and takes the best looking option at all later ones, so every
/// draft ends as a complete plan, and the choices that it met tell the search where it could have gone elsewhere.
/// </summary>
internal sealed class PlanDraft(AvailabilityTable table, ImmutableArray<int> decisions, string prefix)
{
    private readonly List<FetchGroup> groups = [];
    private readonly List<Choice> choices = [];
    private readonly Dictionary<AvailableSource, KeyScope> rootScopes = [];
    private int fieldCount;

    public AvailabilityTable Table { get; } = table;

    public IReadOnlyList<FetchGroup> Groups => groups;

    public IReadOnlyList<Choice> Choices => choices;

    public List<OverlayLink> Overlays { get; } = [];

    public FetchGroup NewGroup(AvailableSource source, Position entry, ImmutableArray<string> types, EntityLookup? lookup, string localType)
    {
        var group = new FetchGroup(groups.Count, source, Table.Sources.Length, entry, types, lookup, new SelectionNode(localType, Scope(source, lookup, localType)));
        groups.Add(group);
        return group;
    }

    // Queries for different positions may stand side by side at the root of one document.
    private KeyScope Scope(AvailableSource source, EntityLookup? lookup, string localType)
    {
        if (lookup is not null || Table.Schema.QueryTypeName != localType)
        {
            return new KeyScope();
        }

        if (!rootScopes.TryGetValue(source, out var scope))
        {
            rootScopes[source] = scope = new KeyScope();
        }

        return scope;
    }

    public void CountField() => fieldCount++;

    /// <summary>The start of every internal alias.</summary>
    public string Prefix { get; } = prefix;

    /// <summary>Chooses one of several options, which the caller has ordered so that the best looking one comes first.</summary>
    public int Choose(int options)
    {
        if (options == 1)
        {
            return 0;
        }

        var chosen = choices.Count < decisions.Length ? decisions[choices.Count] : 0;
        choices.Add(new Choice(options, chosen, Bound()));
        return chosen;
    }

    /// <summary>A cost below which no plan can come that shares all that this draft has so far.</summary>
    public PlanCost Bound()
    {
        var waves = 0;
        var chains = new int[Table.Sources.Length];
        foreach (var group in groups)
        {
            waves = Math.Max(waves, group.Wave);
            for (var i = 0; i < chains.Length; i++)
            {
                chains[i] = Math.Max(chains[i], group.Chain[i]);
            }
        }

        var requests = 0;
        foreach (var chain in chains)
        {
            requests += chain;
        }

        return new PlanCost(waves, requests, fieldCount);
    }

    public int FieldCount => fieldCount;
}

/// <summary>A choice that a draft met.</summary>
/// <param name="Options">How many options there were.</param>
/// <param name="Chosen">Which one was taken.</param>
/// <param name="Bound">What any plan costs at least, whichever is taken.</param>
internal readonly record struct Choice(int Options, int Chosen, PlanCost Bound);

/// <summary>A second source's field at a position that opens the same objects below as the field that opened them first.</summary>
/// <param name="Above">The second source's object at the position above.</param>
/// <param name="Field">Its field.</param>
/// <param name="Child">The position below.</param>
internal sealed record OverlayLink(Provider Above, SelectionField Field, Position Child);
