using System.Collections.Immutable;
using ErpSystem.Gateway.Pipeline;
using ErpSystem.Gateway.Schema.Validation;
using ErpSystem.Gateway.Subscriptions.Broadcasting;
using ErpSystem.Gateway.Subscriptions.Delivery;
using ErpSystem.Gateway.Subscriptions.Intake;
using ErpSystem.Gateway.Subscriptions.Matching;
using ErpSystem.Gateway.Supergraphs;

namespace ErpSystem.Gateway.Subscriptions;

/// <summary>Where events meet subscribers: groups of equal subscriptions, found by the keys of an event.</summary>
internal sealed class EventHub(
    SubscriberRights rights,
    TopicConnections topics,
    EventReplay replay,
    EventCompletion completion,
    OperationPreparer preparer,
    SupergraphHolder supergraphs,
    SubscriptionTelemetry telemetry,
    GatewayOptions options)
{
    private readonly Lock gate = new();
    private readonly MatchTable matches = new();
    private readonly Dictionary<string, SubscriptionGroup> groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntryId> dispatched = new(StringComparer.Ordinal);

    /// <summary>How many groups there are.</summary>
    public int GroupCount
    {
        get
        {
            lock (gate)
            {
                return groups.Count;
            }
        }
    }

    /// <summary>How many subscriptions there are.</summary>
    public int SubscriptionCount
    {
        get
        {
            lock (gate)
            {
                return groups.Values.Sum(static group => group.Subscriptions.Length);
            }
        }
    }

    /// <summary>Begins a subscription, or tells the subscriber why not.</summary>
    public Membership? Subscribe(SubscriptionStart start, ISubscriber subscriber)
    {
        if (Refusal(start, out var after) is { } refusal)
        {
            subscriber.Fail([refusal]);
            return null;
        }

        var caller = rights.Of(start.Headers);
        var identity = start.IdentityOf(caller);
        if (Join(identity, start, caller, subscriber, isCatchingUp: after is not null) is not var (group, subscription))
        {
            return null;
        }

        var membership = new Membership(this, identity, subscription, caller);
        if (after is { } place)
        {
            _ = replay.RunAsync(group, subscription, place, membership.Ended);
        }

        return membership;
    }

    /// <summary>Hands an event to the groups that it concerns; never waits.</summary>
    public void Dispatch(StreamEvent happened)
    {
        HashSet<SubscriptionGroup> concerned;
        lock (gate)
        {
            dispatched[happened.Topic] = happened.Place;
            concerned = matches.Find(happened);
            foreach (var group in concerned)
            {
                group.Offer(happened);
            }
        }

        telemetry.Read(happened);
    }

    /// <summary>Takes all subscriptions over to another supergraph; those that are not valid there any more end.</summary>
    public void Move(Supergraph next)
    {
        lock (gate)
        {
            foreach (var old in groups.Values.Where(group => group.Start.Supergraph != next).ToList())
            {
                Move(old, next);
            }
        }
    }

    internal void Leave(string identity, Subscription subscription)
    {
        lock (gate)
        {
            // A move may have put the subscription into a newer group of the same identity.
            if (groups.TryGetValue(identity, out var group) && group.Subscriptions.Contains(subscription))
            {
                telemetry.SubscriptionEnded();
                if (group.Remove(subscription))
                {
                    matches.Remove(group);
                    groups.Remove(identity);
                }
            }
        }
    }

    private (SubscriptionGroup Group, Subscription Subscription)? Join(string identity, SubscriptionStart start, Subscriber caller, ISubscriber subscriber, bool isCatchingUp)
    {
        lock (gate)
        {
            if (!groups.TryGetValue(identity, out var group))
            {
                if (Create(identity, start, caller) is not { } made)
                {
                    subscriber.Fail([SubscriptionErrorCodes.Error(
                        SubscriptionErrorCodes.TooManyKeys, $"The arguments choose more than {options.Subscriptions.MaxKeys} combinations of values.")]);
                    return null;
                }

                groups.Add(identity, group = made);
                matches.Add(group);
            }

            var joined = group.Matches.Select(match => match.Keys.Topic).Distinct(StringComparer.Ordinal)
                .ToDictionary(topic => topic, topic => dispatched.GetValueOrDefault(topic), StringComparer.Ordinal);
            var subscription = new Subscription(subscriber, joined, isCatchingUp);
            group.Add(subscription);
            telemetry.SubscriptionStarted();
            if (supergraphs.Current is { } current && current != group.Start.Supergraph)
            {
                // Another archive came between preparing and joining; there the subscription goes on, or is told why not.
                Move(group, current);
                return groups.TryGetValue(identity, out group) ? (group, subscription) : null;
            }

            return (group, subscription);
        }
    }

    private void Move(SubscriptionGroup old, Supergraph next)
    {
        matches.Remove(old);
        groups.Remove(old.Identity);
        var request = old.Start.Request;
        var prepared = next.Operations.Get(request.Query!, request.OperationName, (text, name) => preparer.Prepare(next, text, name));
        var errors = prepared.Errors;
        if (errors.IsEmpty && prepared.Variables!.Coerce(request.Variables) is var variables)
        {
            errors = variables.Errors;
            if (variables.Values is { } values)
            {
                var start = old.Start with { Supergraph = next, Prepared = prepared, Variables = values };
                errors = Refusal(start, out _) is { } refusal ? [refusal] : [];
                if (errors.IsEmpty && Create(old.Identity, start, old.Subscriber) is { } group)
                {
                    old.HandOver(group);
                    groups.Add(group.Identity, group);
                    matches.Add(group);
                    return;
                }
            }
        }

        End(old, errors);
    }

    private void End(SubscriptionGroup group, ImmutableArray<GraphQLError> errors)
    {
        foreach (var subscription in group.Subscriptions)
        {
            telemetry.SubscriptionEnded();
            subscription.Fail(errors);
        }
    }

    private GraphQLError? Refusal(SubscriptionStart start, out EntryId? after)
    {
        after = null;
        if (start.Prepared.Program!.Event is not { } field || !start.Prepared.Program.IsEventSelected(start.Variables) || start.Supergraph.StreamOf(field.Name) is not { } definition)
        {
            return SubscriptionErrorCodes.Error(SubscriptionErrorCodes.NotStreamed, "No events feed the field, or the request leaves it out.");
        }

        if (definition.Stream.Topics.FirstOrDefault(template => !topics.IsConnected(template.Topic)) is { } missing)
        {
            return SubscriptionErrorCodes.Error(SubscriptionErrorCodes.TopicNotConnected, $"The events of the topic '{missing.Topic}' do not come in here.");
        }

        var cursor = start.LastEventId ?? (definition.Stream.CursorArgument is { } argument ? First(field.ValuesOf(argument, start.Variables)) : null);
        if (cursor is null)
        {
            return null;
        }

        if (!EntryId.TryParse(cursor, out var place))
        {
            return SubscriptionErrorCodes.Error(SubscriptionErrorCodes.CursorInvalid, "The cursor is none that was given here.");
        }

        after = place;
        return null;
    }

    private static string? First(IReadOnlyList<string>? values) => values is [var first, ..] ? first : null;

    private SubscriptionGroup? Create(string identity, SubscriptionStart start, Subscriber caller)
    {
        var field = start.Prepared.Program!.Event!;
        var definition = start.Supergraph.StreamOf(field.Name)!;
        var wanted = new List<(EventKeys, HashSet<string>)>();
        foreach (var keys in definition.Stream.Topics.Select(template => new EventKeys(definition, template)))
        {
            if (EventKeys.Of(caller.Company, [.. keys.Arguments.Select(argument => field.ValuesOf(argument, start.Variables))], options.Subscriptions.MaxKeys) is not { } own)
            {
                return null;
            }

            wanted.Add((keys, [.. own]));
        }

        return new SubscriptionGroup(identity, start, caller, definition, completion, telemetry, options.Subscriptions.QueuedEvents) { Matches = [.. wanted] };
    }
}
