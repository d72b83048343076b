using ErpSystem.Local.Servers.Sidecars;
using ErpSystem.Testing;

namespace ErpSystem.Local.Tests.Sidecars;

/// <summary>The two stores of a sidecar.</summary>
internal static class Stores
{
    public static async Task<Func<SidecarOptions, SidecarOptions>> InAsync(PostgresFixture postgres)
    {
        var database = await postgres.CreateAsync(DatabaseTemplate.Empty);
        return options => options with { Database = database.AdminConnectionString };
    }

    public static Task<Func<SidecarOptions, SidecarOptions>> InAsync(RedisFixture redis)
    {
        var address = redis.Address;
        return Task.FromResult<Func<SidecarOptions, SidecarOptions>>(options => options with { Redis = address });
    }
}
