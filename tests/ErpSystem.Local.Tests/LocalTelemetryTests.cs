using System.Collections.Concurrent;
using System.Text;
using ErpSystem.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ErpSystem.Local.Tests;

public sealed class LocalTelemetryTests
{
    [Fact]
    public async Task Spans_of_gateway_subgraphs_and_database_reach_a_configured_collector()
    {
        var received = new ConcurrentQueue<string>();
        await using var collector = WebApplication.CreateSlimBuilder(["--Logging:LogLevel:Default=None"]).Build();
        collector.Urls.Add("http://127.0.0.1:0");
        collector.Map("/{**path}", async (HttpContext http) =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            received.Enqueue($"{http.Request.Path} {Encoding.Latin1.GetString(body.ToArray())}");
        });
        await collector.StartAsync();

        await using var postgres = new Postgres();
        using var scratch = new Scratch();
        var connection = await postgres.ConnectionStringAsync();
        using (new Variables(("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Urls.First()), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")))
        {
            await using var system = await LocalSystem.StartAsync(
                new LocalOptions { DataFolder = scratch.Folder, GatewayPort = 0, Database = connection }, null, default);
            await GraphQLClient.AskAsync(system.GatewayUrl, "query Traced { products(first: 1) { nodes { sku } } }");
        }

        var spans = string.Concat(received.Where(request => request.StartsWith("/v1/traces", StringComparison.Ordinal)));
        Assert.Contains("GraphQL Operation", spans, StringComparison.Ordinal);
        Assert.Contains("ErpSystem.Subgraphs", spans, StringComparison.Ordinal);
        Assert.Contains("Npgsql", spans, StringComparison.Ordinal);
        Assert.Contains(received, request => request.StartsWith("/v1/metrics", StringComparison.Ordinal));
    }

    private sealed class Postgres : IAsyncDisposable
    {
        private readonly PostgresFixture fixture = new();

        public async Task<string> ConnectionStringAsync() => (await fixture.CreateAsync(DatabaseTemplate.Empty)).AdminConnectionString;

        public ValueTask DisposeAsync() => new(fixture.DisposeAsync());
    }

    private sealed class Variables : IDisposable
    {
        private readonly (string Name, string Value)[] set;

        public Variables(params (string Name, string Value)[] set)
        {
            this.set = set;
            Array.ForEach(set, static variable => Environment.SetEnvironmentVariable(variable.Name, variable.Value));
        }

        public void Dispose() => Array.ForEach(set, static variable => Environment.SetEnvironmentVariable(variable.Name, null));
    }
}
