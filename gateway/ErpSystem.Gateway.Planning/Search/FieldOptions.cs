using ErpSystem.Gateway.Schema.Availability;

namespace ErpSystem.Gateway.Planning.Search;

/// <summary>A way to answer a field.</summary>
/// <param name="Answer">How the source answers it.</param>
/// <param name="Provider">The object on which it is selected; null when the source must be brought to the position first.</param>
internal sealed record FieldOption(FieldInSource Answer, Provider? Provider);

/// <summary>Who could answer a field of the client, and which of them looks best.</summary>
internal sealed class FieldOptions(DraftTools tools)
{
    /// <summary>A source that is at the position and answers all of the field: asking it costs nothing.</summary>
    public FieldOption? Here(Demand demand)
    {
        FieldOption? best = null;
        foreach (var provider in demand.Position.Providers)
        {
            if (Answer(demand, provider) is { } answer && Gaps(demand, answer, provider) == 0
                && (best is null || provider.Group.Wave < best.Provider!.Group.Wave))
            {
                best = new FieldOption(answer, provider);
            }
        }

        return best;
    }

    /// <summary>All options, the best looking one first.</summary>
    public List<FieldOption> All(Demand demand, List<Demand> others)
    {
        var waves = tools.Reach.Of(demand.Position, demand.Types);
        return [.. Candidates(demand)
            .Select(option => (Option: option, Score: Score(demand, option, waves, others)))
            .OrderBy(entry => entry.Score)
            .Select(entry => entry.Option)];
    }

    /// <summary>One option for each source that can answer, in the order of the sources.</summary>
    public List<FieldOption> Candidates(Demand demand)
    {
        var found = new List<FieldOption>();
        var waves = tools.Reach.Of(demand.Position, demand.Types);
        foreach (var source in tools.Table.Sources)
        {
            if (There(demand, source) is { } there)
            {
                found.Add(there);
            }
            else if (Reachable(demand, source, waves) is { } answer)
            {
                found.Add(new FieldOption(answer, null));
            }
        }

        return found;
    }

    private FieldOption? There(Demand demand, AvailableSource source)
    {
        FieldOption? best = null;
        foreach (var provider in demand.Position.Providers)
        {
            if (provider.Source == source && Answer(demand, provider) is { } answer && (best is null || provider.Group.Wave < best.Provider!.Group.Wave))
            {
                best = new FieldOption(answer, provider);
            }
        }

        return best;
    }

    private FieldInSource? Reachable(Demand demand, AvailableSource source, int[] waves) =>
        demand.Answer(source) is { } answer
        && (answer.IsConditional ? CanRequire(demand, answer, waves) : waves[source.Index] != SourceReach.Never)
            ? answer
            : null;

    private bool CanRequire(Demand demand, FieldInSource answer, int[] waves) =>
        answer.Requirements.All(requirement =>
            tools.Reach.Map(requirement.Map, demand.Position, demand.Types, waves, RequirementPlacer.ExceptOf(answer)) != SourceReach.Never)
        && (tools.Opener.IsQueryRoot(demand.Position, answer.Source)
            || tools.Reach.LookupsFor(demand.Types, answer.Source).Any(lookup => tools.Reach.KeysOf(lookup, demand.Position, demand.Types, waves) != SourceReach.Never));

    private FieldInSource? Answer(Demand demand, Provider provider) =>
        Resolved(demand, provider) is { IsConditional: false } answer && provider.Covers(demand.Types) ? answer : null;

    private FieldInSource? Resolved(Demand demand, Provider provider) => provider.View is null
        ? demand.Answer(provider.Source)
        : tools.Answers.Find(provider.Source, demand.Types, demand.Field.Name, provider.View, ValueUse.Client);

    private int Gaps(Demand demand, FieldInSource answer, Provider? provider) =>
        tools.Answers.Gaps(answer.Source, answer, demand.Field.Selection, ProvidedView.Below(provider?.View, demand.Types, demand.Field.Name, answer));

    // A gap below means a later request; opening the source means a request now, unless others at the position need it as well.
    private (int Wave, int Requests, int Gaps, int Shared, int Trust, int Source) Score(Demand demand, FieldOption option, int[] waves, List<Demand> others)
    {
        var source = option.Answer.Source;
        var gaps = Gaps(demand, option.Answer, option.Provider);
        var wave = option.Provider?.Group.Wave ?? Later(waves[source.Index], option.Answer.IsConditional);
        var isAsked = option.Provider is not null || tools.Draft.Groups.Any(group => group.Source == source && group.Wave == wave);
        var shared = others.Count(other => other.Position == demand.Position && other.Answer(source) is not null);
        return (Later(wave, gaps > 0), (isAsked ? 0 : 1) + (gaps > 0 ? 1 : 0), gaps, -shared, IsTrusted(demand, source) ? 0 : 1, source.Index);
    }

    // What an event names must be there and visible to the caller; a lookup that is hidden from clients may answer for what it has never heard of.
    private bool IsTrusted(Demand demand, AvailableSource source) =>
        demand.Position.Opening?.Provider.Source.IsEvents != true || tools.Reach.LookupsFor(demand.Types, source).Any(lookup => !lookup.IsInternal);

    private static int Later(int wave, bool more) => wave == SourceReach.Never || !more ? wave : wave + 1;
}
