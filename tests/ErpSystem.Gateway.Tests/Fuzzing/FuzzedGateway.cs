using System.Collections.Concurrent;
using System.Net;
using ErpSystem.Gateway.Composition;
using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Gateway.Federations;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ErpSystem.Gateway.Tests.Fuzzing;

/// <summary>A made-up federation behind the gateway as it is shipped.</summary>
internal sealed class FuzzedGateway : IAsyncDisposable
{
    private readonly WebApplication application;

    private FuzzedGateway(Federation federation, SchemaDefinition schema, List<FuzzedSource> sources, WebApplication application, LoggedErrors log)
    {
        (Federation, Schema, Sources, this.application, Log) = (federation, schema, sources, application, log);
        Client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = new Uri(application.Urls.First()), Timeout = TimeSpan.FromSeconds(20) };
    }

    public Federation Federation { get; }

    /// <summary>The schema of clients.</summary>
    public SchemaDefinition Schema { get; }

    public List<FuzzedSource> Sources { get; }

    public HttpClient Client { get; }

    public LoggedErrors Log { get; }

    /// <param name="world">The seed of the federation.</param>
    /// <param name="archiveFile">A file that the gateway watches; null for an archive in memory.</param>
    public static async Task<FuzzedGateway> StartAsync(int world, string? archiveFile = null)
    {
        var federation = Federation.Create(world);
        var composed = SchemaComposer.Compose(federation.Sources);
        Assert.True(composed.Succeeded, string.Join('\n', composed.Log));
        var sources = new List<FuzzedSource>();
        foreach (var source in federation.Sources)
        {
            sources.Add(await FuzzedSource.StartAsync(source.Name, federation));
        }

        var archive = FusionArchive.Create(composed, federation.Sources);
        if (archiveFile is not null)
        {
            await using var file = File.Create(archiveFile);
            archive.Write(file);
        }

        var log = new LoggedErrors();
        var application = GatewayApplication.Build(["--port", "0", "--Logging:Console:LogLevel:Default=None"], options =>
        {
            (options.Archive, options.ArchiveFile, options.ArchivePolling) = (archiveFile is null ? archive : null, archiveFile, TimeSpan.FromMilliseconds(20));
            options.SourceTimeout = TimeSpan.FromMilliseconds(700);
            options.TimeBudget = TimeSpan.FromSeconds(8);
            options.Telemetry = false;
            for (var i = 0; i < sources.Count; i++)
            {
                options.SourceUrls[federation.Sources[i].Name] = sources[i].Url;
            }
        });
        application.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await application.StartAsync();
        return new FuzzedGateway(federation, SchemaDefinition.Parse(ClientSchemaReader.ReadText(composed.ExecutionSchema!)), sources, application, log);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await application.StopAsync(new CancellationToken(canceled: true));
        await application.DisposeAsync();
        foreach (var source in Sources)
        {
            await source.DisposeAsync();
        }
    }

    /// <summary>Whatever the gateway logged as an error with an exception: a bug, however well it was masked.</summary>
    public sealed class LoggedErrors : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> errors = new();

        /// <summary>All errors since the last call.</summary>
        public List<string> Take()
        {
            var taken = new List<string>();
            while (errors.TryDequeue(out var error))
            {
                taken.Add(error);
            }

            return taken;
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (exception is not null && IsEnabled(logLevel))
            {
                errors.Enqueue($"{eventId.Name}: {exception}");
            }
        }

        public void Dispose()
        {
        }
    }
}
