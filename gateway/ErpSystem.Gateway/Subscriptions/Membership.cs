using ErpSystem.Gateway.Subscriptions.Delivery;

namespace ErpSystem.Gateway.Subscriptions;

/// <summary>A subscription under way; dispose it when its client has ended it or gone.</summary>
internal sealed class Membership(EventHub hub, string identity, Subscription subscription, Subscriber subscriber) : IDisposable
{
    private readonly CancellationTokenSource ended = new();

    /// <summary>Who subscribes.</summary>
    public Subscriber Subscriber { get; } = subscriber;

    public CancellationToken Ended => ended.Token;

    public void Dispose()
    {
        if (!ended.IsCancellationRequested)
        {
            subscription.Silence();
            hub.Leave(identity, subscription);
            ended.Cancel();
        }
    }
}
