using ErpSystem.Gateway.Subscriptions.Broadcasting;

namespace ErpSystem.Gateway.Tests.Subscriptions;

public sealed class MemoryBroadcastTests : BroadcastContract
{
    private protected override IEventBroadcast Open() => new MemoryBroadcast(Settings, TimeProvider.System);
}
