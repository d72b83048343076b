using ErpSystem.Local.Servers.Sidecars;
using ErpSystem.Testing;

namespace ErpSystem.Local.Tests.Sidecars;

public sealed class PostgresPublishingTests(PostgresFixture postgres) : PublishingContract, IClassFixture<PostgresFixture>
{
    private protected override Task<Func<SidecarOptions, SidecarOptions>> StoreAsync() => Stores.InAsync(postgres);
}

public sealed class RedisPublishingTests(RedisFixture redis) : PublishingContract, IClassFixture<RedisFixture>
{
    private protected override Task<Func<SidecarOptions, SidecarOptions>> StoreAsync() => Stores.InAsync(redis);
}
