using ErpSystem.Gateway.Subscriptions.Broadcasting;

namespace ErpSystem.Gateway.Subscriptions.Intake;

/// <summary>When the first replica started; asked for until it is known, then remembered.</summary>
internal sealed class BroadcastStart(IEventBroadcast broadcast)
{
    private DateTimeOffset? first;

    public async ValueTask<DateTimeOffset> FirstAsync(CancellationToken cancellationToken) => first ??= await broadcast.StartAsync(cancellationToken);
}
