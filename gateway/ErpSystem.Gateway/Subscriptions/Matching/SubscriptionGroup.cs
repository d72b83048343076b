using System.Collections.Immutable;
using ErpSystem.Gateway.Execution.Sources;
using ErpSystem.Gateway.Schema.Validation;
using ErpSystem.Gateway.Subscriptions.Delivery;

namespace ErpSystem.Gateway.Subscriptions.Matching;

/// <summary>
/// Subscribers of one operation with the same variables and rights: an event is completed once for all of them. Events are told in their order; several
/// are completed at a time.
/// </summary>
internal sealed class SubscriptionGroup
{
    private const int MaxAhead = 8;

    private readonly Lock gate = new();
    private readonly EventCompletion completion;
    private readonly SubscriptionTelemetry telemetry;
    private readonly PendingEvents pending;
    private readonly Func<StreamEvent, SubscriptionGroup, bool> isWanted;
    private ImmutableArray<Subscription> subscriptions = [];
    private Task running = Task.CompletedTask;
    private bool isRunning;

    public SubscriptionGroup(string identity, SubscriptionStart start, Subscriber subscriber, StreamDefinition definition, EventCompletion completion, SubscriptionTelemetry telemetry, int capacity)
    {
        this.completion = completion;
        this.telemetry = telemetry;
        Identity = identity;
        Start = start;
        Subscriber = subscriber;
        Definition = definition;
        Headers = SubscriberRights.OfGroup(start.Headers);
        pending = new PendingEvents(definition.IsState, capacity);
        isWanted = static (happened, group) => group.Matches.Any(match => match.Keys.Topic == happened.Topic && match.Keys.Of(happened).Any(match.Wanted.Contains));
    }

    public string Identity { get; }

    public SubscriptionStart Start { get; }

    public Subscriber Subscriber { get; }

    public StreamDefinition Definition { get; }

    public RequestHeaders Headers { get; }

    /// <summary>For each topic the keys of the events that are wanted.</summary>
    public ImmutableArray<(EventKeys Keys, HashSet<string> Wanted)> Matches { get; init; } = [];

    public ImmutableArray<Subscription> Subscriptions => subscriptions;

    public void Add(Subscription subscription)
    {
        lock (gate)
        {
            subscriptions = subscriptions.Add(subscription);
        }
    }

    /// <summary>True when nobody is left.</summary>
    public bool Remove(Subscription subscription)
    {
        lock (gate)
        {
            subscriptions = subscriptions.Remove(subscription);
            if (subscriptions.IsEmpty)
            {
                pending.Clear();
            }

            return subscriptions.IsEmpty;
        }
    }

    /// <summary>Gives subscribers and what waits for them to the group that takes this one's place.</summary>
    public void HandOver(SubscriptionGroup next)
    {
        List<StreamEvent> waiting = [];
        lock (gate)
        {
            foreach (var subscription in subscriptions)
            {
                next.Add(subscription);
            }

            // What is being completed here is told before anything there.
            next.running = running;
            next.pending.Inherit(pending);
            while (pending.TryTake(out var happened))
            {
                waiting.Add(happened);
            }

        }

        waiting.ForEach(next.Offer);
    }

    public bool Wants(StreamEvent happened) => isWanted(happened, this);

    /// <summary>Takes an event in; never waits.</summary>
    public void Offer(StreamEvent happened)
    {
        Admission admission;
        lock (gate)
        {
            admission = pending.Add(happened);
            if (admission == Admission.Waiting && !isRunning)
            {
                isRunning = true;
                running = RunAfterAsync(running);
            }
        }

        telemetry.Admitted(admission);
        if (admission == Admission.Overflow)
        {
            Fail(SubscriptionErrorCodes.Error(SubscriptionErrorCodes.Overflow, "Events came faster than they could be completed; some would be missing."));
        }
    }

    public Task<Payload?> CompleteAsync(StreamEvent happened) => completion.CompleteAsync(this, happened);

    public void Fail(params ImmutableArray<GraphQLError> errors)
    {
        foreach (var subscription in subscriptions)
        {
            subscription.Fail(errors);
        }
    }

    private async Task RunAfterAsync(Task before)
    {
        await Task.Yield();
        await before;
        await RunAsync();
    }

    private async Task RunAsync()
    {
        var ahead = new Queue<(StreamEvent Event, Task<Payload?> Payload)>();
        while (Fill(ahead))
        {
            var (happened, payload) = ahead.Dequeue();
            if (await payload is { } told)
            {
                var receivers = subscriptions;
                foreach (var subscription in receivers)
                {
                    subscription.Next(told);
                }

                telemetry.Delivered(happened, receivers.Length);
            }
        }
    }

    private bool Fill(Queue<(StreamEvent Event, Task<Payload?> Payload)> ahead)
    {
        while (ahead.Count < MaxAhead)
        {
            StreamEvent? happened;
            lock (gate)
            {
                if (!pending.TryTake(out happened))
                {
                    isRunning = ahead.Count > 0;
                    return isRunning;
                }
            }

            ahead.Enqueue((happened, completion.CompleteAsync(this, happened)));
        }

        return true;
    }
}
