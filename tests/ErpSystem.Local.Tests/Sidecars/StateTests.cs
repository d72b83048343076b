using ErpSystem.Local.Servers.Sidecars;
using ErpSystem.Testing;

namespace ErpSystem.Local.Tests.Sidecars;

public sealed class PostgresStateTests(PostgresFixture postgres) : StateContract, IClassFixture<PostgresFixture>
{
    private protected override Task<Func<SidecarOptions, SidecarOptions>> StoreAsync() => Stores.InAsync(postgres);
}

public sealed class RedisStateTests(RedisFixture redis) : StateContract, IClassFixture<RedisFixture>
{
    private protected override Task<Func<SidecarOptions, SidecarOptions>> StoreAsync() => Stores.InAsync(redis);
}
