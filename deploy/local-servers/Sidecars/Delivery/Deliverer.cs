using ErpSystem.Local.Servers.Sidecars.Messages;
using ErpSystem.Local.Servers.Sidecars.Resources;
using Microsoft.Extensions.Logging;

namespace ErpSystem.Local.Servers.Sidecars.Delivery;

/// <summary>Settles one message: delivers it by the inbound policy, and sends what cannot be delivered to the dead letters.</summary>
internal sealed partial class Deliverer(AppChannel app, InboundPolicies policies, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan DeadLetterLimit = TimeSpan.FromSeconds(30);

    /// <summary>Returns true when the message is done with, false when it was given up because the sidecar stops.</summary>
    /// <param name="pubsub">Where it comes from.</param>
    /// <param name="subscription">The subscription to its topic.</param>
    /// <param name="entry">The message.</param>
    /// <param name="stopping">Ends the waits between attempts.</param>
    /// <param name="ct">Ends an attempt that is under way too.</param>
    public async Task<bool> DeliverAsync(Pubsub pubsub, Subscription subscription, LogEntry entry, CancellationToken stopping, CancellationToken ct)
    {
        var envelope = subscription.RawPayload ? ReceivedEnvelope.OfRaw(entry.Data, pubsub.Name, entry.Topic) : ReceivedEnvelope.Read(entry.Data);
        if (envelope is null)
        {
            return await DropAsync(pubsub, subscription, entry, "it is no cloud event");
        }

        if (envelope.Expiration <= time.GetUtcNow())
        {
            return await DropAsync(pubsub, subscription, entry, "it is expired");
        }

        if (subscription.PathFor(envelope.Type) is not { } path)
        {
            return await DropAsync(pubsub, subscription, entry, $"no rule takes type {envelope.Type} and there is no default");
        }

        try
        {
            var answer = await AttemptAsync(policies.Of(pubsub.Name), envelope, entry, path, stopping, ct);
            return answer.Outcome switch
            {
                Outcome.Success => true,
                Outcome.Drop => await DropAsync(pubsub, subscription, entry, answer.Text),
                _ => await FailAsync(pubsub, subscription, entry, answer.Text),
            };
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested || ct.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task<Answer> AttemptAsync(
        InboundPolicy policy, ReceivedEnvelope envelope, LogEntry entry, string path, CancellationToken stopping, CancellationToken ct)
    {
        for (var retry = 1; ; retry++)
        {
            var answer = await OnceAsync(policy.Timeout, envelope, path, ct);
            ct.ThrowIfCancellationRequested();
            if (answer.Outcome == Outcome.Retry)
            {
                // An app that stops together with its sidecar refuses what it would take a moment later.
                stopping.ThrowIfCancellationRequested();
            }

            if (answer.Outcome != Outcome.Retry
                || (answer.StatusCode != 0 && !policy.Retry.Retries(answer.StatusCode))
                || policy.Retry.WaitBefore(retry) is not { } wait)
            {
                return answer;
            }

            LogRetry(entry.Topic, envelope.Id, retry, wait.TotalMilliseconds, answer.Text);
            await Task.Delay(wait, stopping);
        }
    }

    private async Task<Answer> OnceAsync(TimeSpan? timeout, ReceivedEnvelope envelope, string path, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        if (timeout is { } most)
        {
            limit.CancelAfter(most);
        }

        try
        {
            return await app.DeliverAsync(envelope, path, limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new Answer(Outcome.Retry, 0, $"the app took longer than {timeout}");
        }
    }

    private async Task<bool> DropAsync(Pubsub pubsub, Subscription subscription, LogEntry entry, string reason)
    {
        if (subscription.DeadLetterTopic is null)
        {
            LogDropped(entry.Topic, entry.Id, reason);
            return true;
        }

        return await BuryAsync(pubsub, subscription.DeadLetterTopic, entry, reason);
    }

    private async Task<bool> FailAsync(Pubsub pubsub, Subscription subscription, LogEntry entry, string reason)
    {
        if (subscription.DeadLetterTopic is null)
        {
            // As the Redis component of daprd 1.17 and later has it.
            LogLost(entry.Topic, entry.Id, reason);
            return true;
        }

        return await BuryAsync(pubsub, subscription.DeadLetterTopic, entry, reason);
    }

    private async Task<bool> BuryAsync(Pubsub pubsub, string topic, LogEntry entry, string reason)
    {
        using var limit = new CancellationTokenSource(DeadLetterLimit);
        try
        {
            await pubsub.ForwardAsync(entry, topic, limit.Token);
            LogBuried(entry.Topic, entry.Id, topic, reason);
        }
        catch (PublishException refused) when (refused.Problem == PublishProblem.Forbidden)
        {
            LogLost(entry.Topic, entry.Id, $"{reason}; and for the dead letters {refused.Message}");
        }

        return true;
    }

    [LoggerMessage(LogLevel.Warning, "{Topic}, event {Id}: retry {Retry} in {Wait} ms, because {Reason}")]
    private partial void LogRetry(string topic, string? id, int retry, double wait, string reason);

    [LoggerMessage(LogLevel.Warning, "{Topic}, message {Id} is dropped: {Reason}")]
    private partial void LogDropped(string topic, string id, string reason);

    [LoggerMessage(LogLevel.Warning, "{Topic}, message {Id} goes to {DeadLetters}: {Reason}")]
    private partial void LogBuried(string topic, string id, string deadLetters, string reason);

    [LoggerMessage(LogLevel.Error, "{Topic}, message {Id} is LOST, because its subscription has no dead-letter topic that takes it: {Reason}")]
    private partial void LogLost(string topic, string id, string reason);
}
