using ErpSystem.Local.Servers.Sidecars;
using ErpSystem.Testing;

namespace ErpSystem.Local.Tests.Sidecars;

public sealed class PostgresRoutingTests(PostgresFixture postgres) : RoutingContract, IClassFixture<PostgresFixture>
{
    private protected override Task<Func<SidecarOptions, SidecarOptions>> StoreAsync() => Stores.InAsync(postgres);
}

public sealed class RedisRoutingTests(RedisFixture redis) : RoutingContract, IClassFixture<RedisFixture>
{
    private protected override Task<Func<SidecarOptions, SidecarOptions>> StoreAsync() => Stores.InAsync(redis);
}
