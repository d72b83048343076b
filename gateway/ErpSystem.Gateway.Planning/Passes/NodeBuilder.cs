using System.Collections.Immutable;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Planning.Search;

namespace ErpSystem.Gateway.Planning.Passes;

/// <summary>Turns the groups of a draft into requests and parts.</summary>
internal sealed class NodeBuilder
{
    private readonly List<FetchNode> nodes = [];
    private int nextPart;

    public ImmutableArray<FetchNode> Nodes => [.. nodes];

    public int PartCount => nextPart;

    /// <summary>Adds the requests of one draft; the first of them start after all nodes in <paramref name="after"/>.</summary>
    public void Add(PlanDraft draft, PlanPaths paths, IReadOnlyCollection<int> after)
    {
        var first = nodes.Count;
        var schedule = WaveSchedule.Of(draft.Groups);
        var freezer = new PartFreezer(paths, draft.Overlays);
        var nodeOfGroup = new Dictionary<FetchGroup, int>();
        var requests = draft.Groups
            .GroupBy(group => (Wave: schedule.WaveOf(group), group.Source.Index))
            .OrderBy(request => request.Key.Wave)
            .ThenBy(request => !request.First().Source.TakesRequests) // it may read what others of its wave bring
            .ThenBy(request => request.Min(group => group.Id));
        foreach (var request in requests)
        {
            var members = request.ToList();
            var dependsOn = members.SelectMany(group => group.DependsOn).Select(group => nodeOfGroup[group]).Distinct().Order().ToImmutableArray();
            members.ForEach(group => nodeOfGroup[group] = nodes.Count);
            nodes.Add(new FetchNode
            {
                Id = nodes.Count,
                Source = members[0].Source.Name,
                IsGateway = members[0].Source.IsGateway,
                IsEvent = members[0].Source.IsEvents,
                DependsOn = dependsOn.IsEmpty ? [.. after] : dependsOn,
                Parts = Parts(members, freezer, paths),
            });
        }

        AddOverlays(first, freezer);
    }

    // The part that opened a position may stand in any request of the draft, so overlays come when all of them are known.
    private void AddOverlays(int first, PartFreezer freezer)
    {
        for (var i = first; i < nodes.Count; i++)
        {
            nodes[i] = new FetchNode
            {
                Id = i,
                Source = nodes[i].Source,
                IsGateway = nodes[i].IsGateway,
                IsEvent = nodes[i].IsEvent,
                DependsOn = nodes[i].DependsOn,
                Parts = [.. nodes[i].Parts.Select(freezer.WithOverlays)],
            };
        }
    }

    private ImmutableArray<FetchPart> Parts(List<FetchGroup> members, PartFreezer freezer, PlanPaths paths)
    {
        var parts = new List<FetchPart>();
        var drafts = Drafts(members);
        var likeness = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            var part = freezer.Freeze(draft, nextPart);
            var isAlone = freezer.IsOverlaid(draft);
            if (!isAlone && PartMerger.Likeness(part) is { } text)
            {
                if (likeness.TryGetValue(text, out var same))
                {
                    parts[same] = PartMerger.Join(parts[same], part);
                    paths.Assign(draft.Groups, parts[same].Id);
                    continue;
                }

                likeness[text] = parts.Count;
            }

            paths.Assign(draft.Groups, nextPart);
            nextPart += part.WithoutRequirements is null ? 1 : 2;
            parts.Add(part);
        }

        return [.. parts];
    }

    private static List<PartDraft> Drafts(List<FetchGroup> members)
    {
        var drafts = new List<PartDraft>();
        foreach (var group in members)
        {
            if (!drafts.Exists(draft => draft.TryJoin(group)))
            {
                drafts.Add(new PartDraft(group));
            }
        }

        return drafts;
    }
}
