using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ErpSystem.Local;
using ErpSystem.Testing;

namespace ErpSystem.EndToEnd.Tests;

/// <summary>The whole system, started by the launcher's own code in this process, on free ports and a data folder of its own.</summary>
public class SystemFixture : IAsyncLifetime
{
    private readonly string dataFolder = Path.Combine(Repository.Root, "artifacts", "tests", $"end-to-end-{Guid.NewGuid():N}");
    private HttpClient? client;
    private LocalSystem? system;

    public LocalSystem System => system ?? throw NotStarted();

    public HttpClient Client => client ?? throw NotStarted();

    public async Task InitializeAsync()
    {
        client = new HttpClient { Timeout = TimeSpan.FromSeconds(60) };
        system = await LocalSystem.StartAsync(
            Configure(new LocalOptions { DataFolder = dataFolder, GatewayPort = 0, Durable = false }), progress: null, CancellationToken.None);
    }

    /// <summary>Sends an operation to the gateway and returns the whole reply.</summary>
    public async Task<JsonNode> PostAsync([StringSyntax("graphql")] string query, object? variables = null)
    {
        using var response = await Client.PostAsJsonAsync(System.GatewayUrl, new { query, variables });
        return await response.Content.ReadFromJsonAsync<JsonNode>() ?? throw new InvalidOperationException("The reply is empty.");
    }

    public async Task DisposeAsync()
    {
        client?.Dispose();
        if (system is not null)
        {
            await system.DisposeAsync();
        }

        if (Directory.Exists(dataFolder))
        {
            Directory.Delete(dataFolder, recursive: true);
        }

        GC.SuppressFinalize(this);
    }

    protected virtual LocalOptions Configure(LocalOptions options) => options;

    private static InvalidOperationException NotStarted() => new("xunit starts the fixture.");
}
