namespace ErpSystem.Subgraphs.Messaging;

/// <summary>
/// Whom not to bother for a while. An aggregate whose event was not taken waits longer each time and holds back nobody else; when nothing
/// at all goes through, the broker itself is given a rest.
/// </summary>
internal sealed class OutboxBackOff(TimeProvider time)
{
    private const int FailuresInARow = 32;
    private const int AggregatesAtMost = 500;

    private static readonly TimeSpan first = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan longest = TimeSpan.FromSeconds(30);

    private readonly Dictionary<Guid, (int Failures, DateTimeOffset Until)> aggregates = [];
    private int inARow;
    private int pauses;
    private DateTimeOffset pausedUntil;

    /// <summary>Whether nothing is to be sent now.</summary>
    public bool IsPaused => time.GetUtcNow() < pausedUntil;

    /// <summary>The aggregates that wait.</summary>
    public IEnumerable<Guid> Waiting()
    {
        var now = time.GetUtcNow();
        return aggregates.Where(pair => pair.Value.Until > now).Select(pair => pair.Key);
    }

    public void Succeeded(Guid aggregate)
    {
        aggregates.Remove(aggregate);
        inARow = pauses = 0;
    }

    /// <summary>The broker answered, and did not take an event of the aggregate.</summary>
    public void Failed(Guid aggregate)
    {
        var failures = aggregates.GetValueOrDefault(aggregate).Failures + 1;
        aggregates[aggregate] = (failures, time.GetUtcNow() + Delay(failures));
        if (++inARow >= FailuresInARow || aggregates.Count > AggregatesAtMost)
        {
            Pause();
            aggregates.Clear();
        }
    }

    /// <summary>Nobody answered. Sixteen who hear that at once make one pause.</summary>
    public void Pause()
    {
        if (IsPaused)
        {
            return;
        }

        inARow = 0;
        pausedUntil = time.GetUtcNow() + Delay(++pauses);
    }

    private static TimeSpan Delay(int failures) =>
        TimeSpan.FromTicks(Math.Min(longest.Ticks, first.Ticks << Math.Min(failures - 1, 10)));
}
