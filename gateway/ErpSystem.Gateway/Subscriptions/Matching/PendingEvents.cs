using System.Diagnostics.CodeAnalysis;

namespace ErpSystem.Gateway.Subscriptions.Matching;

/// <summary>
/// The events that wait for a group. Of states only the latest of each aggregate waits, in the place of the first, and one whose version was told
/// already is dropped; of facts every one waits. Not safe for parallel use.
/// </summary>
internal sealed class PendingEvents(bool isState, int capacity)
{
    // What is forgotten is told once more at worst.
    private const int MaxRemembered = 10_000;

    private readonly LinkedList<StreamEvent> waiting = [];
    private readonly Dictionary<string, LinkedListNode<StreamEvent>> byAggregate = new(StringComparer.Ordinal);
    private Dictionary<string, long> taken = new(StringComparer.Ordinal);
    private Dictionary<string, long> takenBefore = new(StringComparer.Ordinal);

    public int Count => waiting.Count;

    /// <summary>Adds an event; what became of it.</summary>
    public Admission Add(StreamEvent happened)
    {
        if (!isState || happened.Aggregate is not { } aggregate)
        {
            return Append(happened, null);
        }

        if (happened.Version is { } version && (taken.TryGetValue(aggregate, out var told) || takenBefore.TryGetValue(aggregate, out told)) && version <= told)
        {
            return Admission.Outdated;
        }

        if (!byAggregate.TryGetValue(aggregate, out var node))
        {
            return Append(happened, aggregate);
        }

        if (node.Value.Version is { } known && happened.Version <= known)
        {
            return Admission.Outdated;
        }

        node.Value = happened;
        return Admission.Coalesced;
    }

    /// <summary>Takes the event that has waited the longest.</summary>
    public bool TryTake([NotNullWhen(true)] out StreamEvent? happened)
    {
        happened = waiting.First?.Value;
        if (happened is null)
        {
            return false;
        }

        waiting.RemoveFirst();
        if (isState && happened.Aggregate is { } aggregate)
        {
            byAggregate.Remove(aggregate);
            if (happened.Version is { } version)
            {
                Remember(aggregate, version);
            }
        }

        return true;
    }

    /// <summary>Remembers what was told from another's events.</summary>
    public void Inherit(PendingEvents other) =>
        (taken, takenBefore) = (new Dictionary<string, long>(other.taken, StringComparer.Ordinal), new Dictionary<string, long>(other.takenBefore, StringComparer.Ordinal));

    public void Clear()
    {
        waiting.Clear();
        byAggregate.Clear();
    }

    private Admission Append(StreamEvent happened, string? aggregate)
    {
        if (waiting.Count >= capacity)
        {
            return Admission.Overflow;
        }

        var node = waiting.AddLast(happened);
        if (aggregate is not null)
        {
            byAggregate[aggregate] = node;
        }

        return Admission.Waiting;
    }

    private void Remember(string aggregate, long version)
    {
        taken[aggregate] = version;
        if (taken.Count > MaxRemembered / 2)
        {
            (takenBefore, taken) = (taken, new Dictionary<string, long>(StringComparer.Ordinal));
        }
    }
}

/// <summary>What became of an event that came to a group.</summary>
internal enum Admission
{
    Waiting,

    /// <summary>It takes the place of an earlier state.</summary>
    Coalesced,

    /// <summary>A later state was told already.</summary>
    Outdated,

    /// <summary>Too many wait.</summary>
    Overflow,
}
