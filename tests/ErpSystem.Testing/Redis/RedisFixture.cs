using DotNet.Testcontainers.Builders;
using StackExchange.Redis;
using Testcontainers.Redis;
using Xunit;

namespace ErpSystem.Testing;

/// <summary>
/// A Redis for a test class: the one at <c>ERP_TEST_REDIS</c>, else a <c>redis-server</c> of the machine, else a container when Docker
/// answers. Without any the tests are skipped, or fail where <c>ERP_TEST_NO_SKIP</c> is set.
/// </summary>
public sealed class RedisFixture : IAsyncLifetime
{
    private const string Missing = "No Redis: set ERP_TEST_REDIS to an address, install redis-server, or start Docker.";

    private RedisProcess? process;
    private RedisContainer? container;
    private string? address;

    /// <summary>Where it is, as StackExchange.Redis reads it. Skips the test when there is none.</summary>
    public string Address
    {
        get
        {
            SkipUnless(address is not null, Missing);
            return address!;
        }
    }

    public async Task InitializeAsync()
    {
        address = Environment.GetEnvironmentVariable("ERP_TEST_REDIS");
        if (address is null && RedisProcess.Find() is { } program)
        {
            process = await RedisProcess.StartAsync(program);
            address = process.Address;
        }

        if (address is null && await ContainerAsync() is { } started)
        {
            container = started;
            address = started.GetConnectionString();
        }
    }

    /// <summary>Connects an administrator's client.</summary>
    public Task<ConnectionMultiplexer> ConnectAsync() => ConnectionMultiplexer.ConnectAsync(Address);

    /// <summary>Starts a server of its own, which the test may stop. Skips the test when there is no <c>redis-server</c> here.</summary>
    public static async Task<RedisProcess> StartOwnAsync()
    {
        SkipUnless(RedisProcess.Find() is not null, "This test stops its Redis, so it needs an installed redis-server.");
        return await RedisProcess.StartAsync(RedisProcess.Find()!);
    }

    public async Task DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }

        if (container is not null)
        {
            await container.DisposeAsync();
        }
    }

    private static void SkipUnless(bool condition, string reason)
    {
        if (!condition && Environment.GetEnvironmentVariable("ERP_TEST_NO_SKIP") is { Length: > 0 })
        {
            Assert.Fail(reason);
        }

        Skip.IfNot(condition, reason);
    }

    private static async Task<RedisContainer?> ContainerAsync()
    {
        try
        {
            var made = new RedisBuilder("redis:7").Build();
            await made.StartAsync();
            return made;
        }
        catch (DockerUnavailableException)
        {
            return null;
        }
    }
}
