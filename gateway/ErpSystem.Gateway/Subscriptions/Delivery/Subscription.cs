using System.Collections.Immutable;
using ErpSystem.Gateway.Schema.Validation;
using ErpSystem.Gateway.Subscriptions.Broadcasting;

namespace ErpSystem.Gateway.Subscriptions.Delivery;

/// <summary>
/// A subscriber in its group. One that comes back with a cursor first gets what it missed; what happens meanwhile is held back, so that nothing is
/// told twice or out of order.
/// </summary>
internal sealed class Subscription(ISubscriber subscriber, IReadOnlyDictionary<string, EntryId> joined, bool isCatchingUp)
{
    private readonly Lock gate = new();
    private List<Payload>? held = isCatchingUp ? [] : null;
    private bool hasEnded;

    /// <summary>By topic the last event before the subscriber joined its group.</summary>
    public IReadOnlyDictionary<string, EntryId> Joined { get; } = joined;

    /// <summary>Tells an event, unless it was before the subscriber came.</summary>
    public void Next(Payload payload)
    {
        lock (gate)
        {
            if (hasEnded || (Joined.TryGetValue(payload.Topic, out var before) && payload.Place <= before))
            {
                return;
            }

            if (held is not null)
            {
                held.Add(payload);
                return;
            }

            subscriber.Next(payload);
        }
    }

    /// <summary>Tells an event that was missed.</summary>
    public void Replay(Payload payload)
    {
        lock (gate)
        {
            if (!hasEnded)
            {
                subscriber.Next(payload);
            }
        }
    }

    /// <summary>Nothing missed is left; what was held back follows.</summary>
    public void CaughtUp()
    {
        lock (gate)
        {
            foreach (var payload in hasEnded ? [] : held ?? [])
            {
                subscriber.Next(payload);
            }

            held = null;
        }
    }

    public void Fail(ImmutableArray<GraphQLError> errors)
    {
        lock (gate)
        {
            if (!hasEnded)
            {
                hasEnded = true;
                subscriber.Fail(errors);
            }
        }
    }

    public void Complete()
    {
        lock (gate)
        {
            if (!hasEnded)
            {
                hasEnded = true;
                subscriber.Complete();
            }
        }
    }

    /// <summary>The client itself has ended it: nothing more is said.</summary>
    public void Silence()
    {
        lock (gate)
        {
            hasEnded = true;
            held = null;
        }
    }
}
