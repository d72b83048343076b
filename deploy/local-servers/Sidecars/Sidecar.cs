using System.Net;
using ErpSystem.Local.Servers.Sidecars.Api;
using ErpSystem.Local.Servers.Sidecars.Delivery;
using ErpSystem.Local.Servers.Sidecars.Resources;
using Grpc.AspNetCore.Server.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ErpSystem.Local.Servers.Sidecars;

/// <summary>
/// Stands in for daprd on a machine that has none: the same HTTP and gRPC API for the same client, the same component files, the same deliveries.
/// It keeps nothing in memory that must not be lost.
/// </summary>
public sealed partial class Sidecar : IAsyncDisposable
{
    /// <summary>The schema of a PostgreSQL where sidecars store.</summary>
    public const string DatabaseSchema = "dapr_standin";

    private readonly WebApplication web;
    private readonly Components components;
    private readonly AppLink? link;
    private readonly AppChannel? channel;
    private bool disposed;

    private Sidecar(WebApplication web, Components components, AppLink? link, AppChannel? channel)
    {
        this.web = web;
        this.components = components;
        this.link = link;
        this.channel = channel;
        var addresses = web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ToList();
        HttpEndpoint = new Uri(addresses[0]);
        GrpcEndpoint = new Uri(addresses[1]);
    }

    public Uri HttpEndpoint { get; }

    public Uri GrpcEndpoint { get; }

    /// <summary>Opens the components and the ports, and returns; the app is looked for afterwards.</summary>
    /// <exception cref="SidecarException">A file is wrong, or a store does not answer.</exception>
    public static async Task<Sidecar> StartAsync(SidecarOptions options, CancellationToken ct)
    {
        var builder = Builder(options);
        builder.Services.AddGrpc();
        builder.Services.AddSingleton<IServiceMethodProvider<GrpcService>, GrpcBinder>();
        // Filled below, once the parts exist that need the logger of this very application.
        SidecarServices? services = null;
        builder.Services.AddSingleton(_ => services!);
        var web = builder.Build();
        var logger = web.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Sidecar");
        LogStandIn(logger, options.AppId);
        Components? components = null;
        AppChannel? channel = null;
        try
        {
            var resources = ResourceFiles.Read(options.ResourcesPaths);
            var policies = Policies(resources, options, logger);
            components = await Components.OpenAsync(resources, options, TimeProvider.System, logger, ct);
            policies.Check(components.Definitions.Select(component => component.Name));
            channel = options.AppPort is { } port ? new AppChannel(options, port) : null;
            var link = channel is null ? null
                : new AppLink(options, components, resources, channel, new Deliverer(channel, policies, TimeProvider.System, logger), logger);
            services = new SidecarServices(options, components, link, web.Lifetime);
            Map(web, services);
            await web.StartAsync(ct);
            var sidecar = new Sidecar(web, components, link, channel);
            LogListening(logger, options.AppId, sidecar.HttpEndpoint, sidecar.GrpcEndpoint);
            link?.Start();
            return sidecar;
        }
        catch
        {
            channel?.Dispose();
            await (components?.DisposeAsync() ?? default);
            await web.DisposeAsync();
            throw;
        }
    }

    /// <summary>Returns when a client asked for the end, or the process is told to end.</summary>
    public async Task WaitForShutdownAsync(CancellationToken ct)
    {
        var asked = new TaskCompletionSource();
        await using var stopping = web.Lifetime.ApplicationStopping.Register(asked.SetResult);
        await asked.Task.WaitAsync(ct);
    }

    /// <summary>Stops: no message is taken any more, those under way may end, what is left comes again after the next start.</summary>
    public async ValueTask DisposeAsync()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        if (link is not null)
        {
            await link.DisposeAsync();
        }

        await web.StopAsync(CancellationToken.None);
        await web.DisposeAsync();
        channel?.Dispose();
        await components.DisposeAsync();
    }

    private static WebApplicationBuilder Builder(SidecarOptions options)
    {
        // Nothing of the surrounding program's files or environment may change what the options say.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(Sidecar).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Two ports: without TLS a port cannot tell HTTP/2 from HTTP/1.1.
            kestrel.Listen(IPAddress.Parse(options.ListenAddress), options.HttpPort, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Listen(IPAddress.Parse(options.ListenAddress), options.GrpcPort, listen => listen.Protocols = HttpProtocols.Http2);
        });
        builder.Services.AddRoutingCore();
        builder.Logging.SetMinimumLevel(options.LogLevel);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Grpc", LogLevel.Warning);
        if (options.ConfigureLogging is { } configure)
        {
            configure(builder.Logging);
        }
        else
        {
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        }

        return builder;
    }

    private static InboundPolicies Policies(IReadOnlyList<Resource> resources, SidecarOptions options, ILogger logger)
    {
        var policies = new InboundPolicies([.. resources.Where(resource => resource.Kind == "Resiliency" && resource.IsFor(options.AppId))]);
        foreach (var missing in policies.NotDone())
        {
            LogNotDone(logger, missing);
        }

        return policies;
    }

    private static void Map(WebApplication web, SidecarServices services)
    {
        if (services.Options.ApiToken is { Length: > 0 } token)
        {
            var gate = new ApiToken(token);
            web.Use(gate.InvokeAsync);
        }

        web.Use(RefuseAsync);
        web.UseRouting();
        web.MapGrpcService<GrpcService>();
        new PublishEndpoints(services).Map(web);
        new StateEndpoints(services).Map(web);
        new RuntimeEndpoints(services).Map(web);
    }

    private static async Task RefuseAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (Exception refused) when (ApiProblem.Of(refused) is { } problem)
        {
            await problem.ToResult().ExecuteAsync(http);
        }
    }

    [LoggerMessage(LogLevel.Information, "This is the stand-in sidecar of ErpSystem for app {AppId}, not daprd: for development and tests only")]
    private static partial void LogStandIn(ILogger logger, string appId);

    [LoggerMessage(LogLevel.Information, "Sidecar of {AppId}: HTTP at {Http}, gRPC at {Grpc}")]
    private static partial void LogListening(ILogger logger, string appId, Uri http, Uri grpc);

    [LoggerMessage(LogLevel.Warning, "{What}")]
    private static partial void LogNotDone(ILogger logger, string what);
}
