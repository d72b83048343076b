using ErpSystem.Gateway.Planning.Search;
using ErpSystem.Gateway.Schema.Availability;

namespace ErpSystem.Gateway.Planning.Passes;

/// <summary>
/// Gives each group a wave so that the longest chain stays as it is and the pairs of source and wave, each of them one request, are few: a group
/// that can wait joins a later request to its source.
/// </summary>
internal sealed class WaveSchedule
{
    private readonly IReadOnlyList<FetchGroup> groups;
    private readonly Dictionary<FetchGroup, int> waves = [];
    private readonly ILookup<FetchGroup, FetchGroup> dependents;

    private WaveSchedule(IReadOnlyList<FetchGroup> groups)
    {
        this.groups = groups;
        dependents = groups.SelectMany(group => group.DependsOn.Select(other => (other, group))).ToLookup(pair => pair.other, pair => pair.group);
        foreach (var group in groups)
        {
            Settle(group);
        }

        Last = waves.Count == 0 ? 0 : waves.Values.Max();
    }

    public int Last { get; }

    public int Requests => waves.Where(pair => pair.Key.Source.TakesRequests).Select(pair => (pair.Key.Source, pair.Value)).Distinct().Count();

    public int WaveOf(FetchGroup group) => waves[group];

    public static WaveSchedule Of(IReadOnlyList<FetchGroup> groups)
    {
        var schedule = new WaveSchedule(groups);
        while (schedule.SaveOneRequest())
        {
        }

        return schedule;
    }

    // What the gateway answers itself takes no time.
    private static int Cost(FetchGroup group) => group.Source.TakesRequests ? 1 : 0;

    // A dependency may have been added after creation, so the order of creation is not always an order of dependency.
    private int Settle(FetchGroup group)
    {
        if (!waves.TryGetValue(group, out var wave))
        {
            wave = Cost(group);
            foreach (var other in group.DependsOn)
            {
                wave = Math.Max(wave, Settle(other) + Cost(group));
            }

            waves[group] = wave;
        }

        return wave;
    }

    private bool SaveOneRequest()
    {
        foreach (var request in groups.Where(group => group.Source.TakesRequests).GroupBy(group => (group.Source, Wave: waves[group])).OrderBy(request => request.Key.Wave).ThenBy(request => request.Key.Source.Index).ToList())
        {
            for (var target = request.Key.Wave + 1; target <= Last; target++)
            {
                if (IsAsked(request.Key.Source, target) && TryMove([.. request], target))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsAsked(AvailableSource source, int wave) => groups.Any(group => group.Source == source && waves[group] == wave);

    private bool TryMove(List<FetchGroup> moved, int target)
    {
        var before = Requests;
        var undo = new Dictionary<FetchGroup, int>(waves);
        if (moved.TrueForAll(group => Push(group, target)) && Requests < before)
        {
            return true;
        }

        foreach (var (group, wave) in undo)
        {
            waves[group] = wave;
        }

        return false;
    }

    private bool Push(FetchGroup group, int wave)
    {
        if (waves[group] >= wave)
        {
            return true;
        }

        if (wave > Last)
        {
            return false;
        }

        waves[group] = wave;
        return dependents[group].All(dependent => Push(dependent, wave + Cost(dependent)));
    }
}
