using ErpSystem.Local.Servers.Sidecars;
using ErpSystem.Testing;

namespace ErpSystem.Local.Tests.Sidecars;

public sealed class PostgresDeliveryTests(PostgresFixture postgres) : DeliveryContract, IClassFixture<PostgresFixture>
{
    private protected override Task<Func<SidecarOptions, SidecarOptions>> StoreAsync() => Stores.InAsync(postgres);
}

public sealed class RedisDeliveryTests(RedisFixture redis) : DeliveryContract, IClassFixture<RedisFixture>
{
    private protected override Task<Func<SidecarOptions, SidecarOptions>> StoreAsync() => Stores.InAsync(redis);
}
