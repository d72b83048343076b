using System.Diagnostics.CodeAnalysis;
using System.Net;
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

    /// <summary>Delivers an event of another domain as Dapr does; 200 acknowledges it, 503 asks for another delivery.</summary>
    public Task<HttpStatusCode> DeliverAsync(
        string topic, object payload, string? aggregateId = null, long sequence = 1, Guid? id = null, CancellationToken ct = default)
    {
        var delivered = new TestEvent(topic, payload) { Sequence = sequence };
        return DeliverAsync(delivered with { AggregateId = aggregateId ?? delivered.AggregateId, Id = id ?? delivered.Id }, ct);
    }

    /// <summary>Delivers an event in all detail; <see cref="TestEvent.Sample"/> makes one of a committed sample.</summary>
    public Task<HttpStatusCode> DeliverAsync(TestEvent delivered, CancellationToken ct = default) => delivered.DeliverAsync(client, Url, ct);

    /// <summary>Delivers an event as one that the broker gave up.</summary>
    public Task<HttpStatusCode> DeadLetterAsync(TestEvent delivered, CancellationToken ct = default) => delivered.DeadLetterAsync(client, Url, ct);

    /// <summary>The events that this subgraph wrote to its outbox, in the order of publishing; of one topic if it is given.</summary>
    public Task<IReadOnlyList<OutboxRow>> OutboxAsync(string? topic = null, CancellationToken ct = default) =>
        Outboxes.ReadAsync(Database.AdminConnectionString, definition.Name, topic, ct);

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
