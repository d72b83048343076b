using ErpSystem.Local.Servers.Sidecars;
using ErpSystem.Testing;

namespace ErpSystem.Local.Tests.Sidecars;

public sealed class PostgresDeadLetterTests(PostgresFixture postgres) : DeadLetterContract, IClassFixture<PostgresFixture>
{
    private protected override Task<Func<SidecarOptions, SidecarOptions>> StoreAsync() => Stores.InAsync(postgres);
}

public sealed class RedisDeadLetterTests(RedisFixture redis) : DeadLetterContract, IClassFixture<RedisFixture>
{
    private protected override Task<Func<SidecarOptions, SidecarOptions>> StoreAsync() => Stores.InAsync(redis);
}
