using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Json;
using System.Text.Json;
using ErpSystem.Subgraphs;
using Microsoft.AspNetCore.Builder;
using Xunit;

namespace ErpSystem.Testing;

/// <summary>A subgraph that runs on a listener and a database of its own; a test class derives it or makes one with its definition.</summary>
public class SubgraphFixture(SubgraphDefinition definition, int? demoScale = null) : IAsyncLifetime
{
    private readonly PostgresFixture postgres = new();
    private readonly HttpClient client = new();
    private WebApplication? application;
    private DomainDatabase? database;
    private SqlCounter? sql;

    public DomainDatabase Database => database ?? throw NotStarted();

    /// <summary>The SQL commands that reach this fixture's database.</summary>
    public SqlCounter Commands => sql ?? throw NotStarted();

    /// <summary>The GraphQL endpoint.</summary>
    public Uri Url => new(new Uri((application ?? throw NotStarted()).Urls.Single()), "/graphql");

    public IServiceProvider Services => (application ?? throw NotStarted()).Services;

    /// <summary>Sends a query and returns the whole reply; the caller is a development caller's name.</summary>
    public async Task<JsonDocument> PostAsync(
        [StringSyntax("graphql")] string query, object? variables = null, string? caller = null, CancellationToken ct = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = JsonContent.Create(new { query, variables }) };
        if (caller is not null)
        {
            request.Headers.Add("X-Erp-Development-Caller", caller);
        }

        using var response = await client.SendAsync(request, ct);
        return await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(ct), cancellationToken: ct);
    }

    public async Task InitializeAsync()
    {
        database = await postgres.CreateAsync(definition, demoScale);
        sql = new SqlCounter(database.Name);
        application = await definition.BuildAsync(Configure(new SubgraphOptions { ConnectionString = database.RuntimeConnectionString, Telemetry = false }));
        await application.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (application is not null)
        {
            await application.StopAsync(new CancellationToken(canceled: true));
            await application.DisposeAsync();
        }

        sql?.Dispose();
        client.Dispose();
        await postgres.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Changes how the subgraph is hosted: its callers, its clock.</summary>
    protected virtual SubgraphOptions Configure(SubgraphOptions options) => options;

    private static InvalidOperationException NotStarted() => new("The fixture is not started: xunit does it for IClassFixture, others call InitializeAsync.");
}
