using System.Collections.Concurrent;
using ErpSystem.Subgraphs.Tests.Fixtures;
using ErpSystem.Subgraphs.Tests.Library;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ErpSystem.Subgraphs.Tests.Hosting;

public sealed class TelemetryTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Traces_leave_the_process_only_when_an_endpoint_is_configured(bool isConfigured)
    {
        var received = new ConcurrentQueue<string>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var collector = builder.Build();
        collector.Urls.Add("http://127.0.0.1:0");
        collector.Map("/{**path}", (HttpContext http) => received.Enqueue(http.Request.Path));
        await collector.StartAsync();
        string[] exporter = isConfigured
            ? ["--OTEL_EXPORTER_OTLP_ENDPOINT", collector.Urls.First(), "--OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"]
            : [];

        await using (var app = await LibraryDbContext.Definition.BuildAsync([
            "--environment", "Development", "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None",
            "--ConnectionStrings:Database", library.RuntimeConnectionString, .. exporter]))
        {
            await app.StartAsync();
            using var answer = await library.Client.GetAsync(new Uri(new Uri(app.Urls.First()), "/graphql?query={shelves{totalCount}}"));
        }

        Assert.Equal(isConfigured, received.Contains("/v1/traces"));
    }
}
