using ErpSystem.Gateway.Pipeline;
using ErpSystem.Gateway.Subscriptions.Broadcasting;
using ErpSystem.Gateway.Subscriptions.Delivery;
using ErpSystem.Gateway.Subscriptions.Matching;

namespace ErpSystem.Gateway.Subscriptions;

/// <summary>Tells a subscriber that comes back what happened behind its cursor, up to where it joined its group.</summary>
internal sealed partial class EventReplay(IEventBroadcast broadcast, ILogger<EventReplay> logger)
{
    private const int PageSize = 500;

    public async Task RunAsync(SubscriptionGroup group, Subscription subscription, EntryId after, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var topic in subscription.Joined.Keys)
            {
                if (!await broadcast.ReachesAsync(topic, after, cancellationToken))
                {
                    subscription.Replay(Payload.Failed(SubscriptionErrorCodes.Error(
                        SubscriptionErrorCodes.CursorExpired, "Events behind the cursor are not kept any more: ask for the present state and begin anew.")));
                    subscription.Complete();
                    return;
                }
            }

            foreach (var happened in await MissedAsync(group, subscription, after, cancellationToken))
            {
                if (await group.CompleteAsync(happened) is { } payload)
                {
                    subscription.Replay(payload);
                }
            }

            subscription.CaughtUp();
        }
        catch (OperationCanceledException)
        {
            // The client has gone.
        }
#pragma warning disable CA1031 // the border: what cannot be read ends the subscription, with words that tell nothing internal
        catch (Exception error)
#pragma warning restore CA1031
        {
            Log.ReplayFailed(logger, error);
            subscription.Fail([SubscriptionErrorCodes.Error(RequestErrorCodes.Internal, "The events behind the cursor could not be read.")]);
        }
    }

    // Of states the last of each aggregate is enough, whatever happened between.
    private async Task<List<StreamEvent>> MissedAsync(SubscriptionGroup group, Subscription subscription, EntryId after, CancellationToken cancellationToken)
    {
        var positions = subscription.Joined.Where(topic => topic.Value > after).ToDictionary(topic => topic.Key, _ => after, StringComparer.Ordinal);
        var missed = new List<StreamEvent>();
        while (positions.Count > 0)
        {
            var page = await broadcast.ReadAsync(positions, PageSize, cancellationToken);
            foreach (var entry in page.Entries.Where(entry => entry.Id <= subscription.Joined[entry.Topic]))
            {
                if (StreamEvent.TryRead(entry.Topic, entry.CloudEvent, entry.Id) is { } happened && group.Wants(happened))
                {
                    missed.Add(happened);
                }
            }

            positions = page.Positions.Where(topic => topic.Value < subscription.Joined[topic.Key]).ToDictionary(StringComparer.Ordinal);
        }

        missed.Sort(static (left, right) => left.Place.CompareTo(right.Place));
        return group.Definition.IsState
            ? [.. missed.Where((happened, index) => happened.Aggregate is not { } aggregate || missed.FindLastIndex(other => other.Aggregate == aggregate) == index)]
            : missed;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The events behind a cursor could not be read", EventName = "ReplayFailed")]
        public static partial void ReplayFailed(ILogger logger, Exception error);
    }
}
