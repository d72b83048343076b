using ErpSystem.Testing;

namespace ErpSystem.Local.Tests;

/// <summary>One whole system in this process, on a database of the test server.</summary>
public sealed class LocalSystemFixture : IAsyncLifetime
{
    private readonly PostgresFixture postgres = new();
    private readonly Scratch scratch = new();
    private LocalSystem? system;

    public LocalSystem System => system!;

    public async Task InitializeAsync()
    {
        var database = await postgres.CreateAsync(DatabaseTemplate.Empty);
        system = await LocalSystem.StartAsync(
            new LocalOptions { DataFolder = scratch.Folder, GatewayPort = 0, Database = database.AdminConnectionString, StandIn = true }, null, default);
    }

    public async Task DisposeAsync()
    {
        await System.DisposeAsync();
        await postgres.DisposeAsync();
        scratch.Dispose();
    }
}
