using System.Net;
using ErpSystem.Gateway.Configuration;
using ErpSystem.Gateway.Execution.Operations;
using ErpSystem.Gateway.Pipeline;
using ErpSystem.Gateway.Security;
using ErpSystem.Gateway.Subscriptions;
using ErpSystem.Gateway.Subscriptions.Intake;
using ErpSystem.Gateway.Supergraphs;
using ErpSystem.Gateway.Telemetry;
using ErpSystem.Gateway.Transport.Http;
using ErpSystem.Gateway.WarmUps;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration.Memory;

namespace ErpSystem.Gateway;

/// <summary>Builds a gateway as a web application. Several may live in one process, so nothing here is process-wide.</summary>
public static class GatewayApplication
{
    /// <summary>Builds the gateway; the caller starts it.</summary>
    /// <param name="args">The command line: <c>--archive FILE</c>, <c>--port N</c> and any setting of ASP.NET Core.</param>
    /// <param name="configure">Settings that only the host's code can give; they win over all others.</param>
    /// <exception cref="GatewayOptionsException">An option or a setting is wrong.</exception>
    public static WebApplication Build(string[] args, Action<GatewayOptions>? configure = null)
    {
        if (CommandLine.Problem(args) is { } problem)
        {
            throw new GatewayOptionsException(problem);
        }

        // Development unless the environment is named: the archive of a newcomer is served with introspection on.
        var named = new ConfigurationBuilder().AddCommandLine(args).Build()["environment"]
            ?? Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT");
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, EnvironmentName = named ?? Environments.Development });
        QuietFramework(builder.Configuration);
        var options = OptionsReader.Read(builder.Configuration, configure);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // The endpoint refuses sooner and with a code; this is for what it leaves unread.
            kestrel.Limits.MaxRequestBodySize = null;
            if (options.Port is { } port)
            {
                Listen(kestrel, port, builder.Environment.IsDevelopment(), static _ => { });
            }

            if (options.Subscriptions.EventsPort is { } eventsPort)
            {
                Listen(kestrel, eventsPort, builder.Environment.IsDevelopment(), static listen => listen.Use(static next => connection =>
                {
                    connection.Features.Set(EventsConnection.Mark);
                    return next(connection);
                }));
            }
        });
        AddServices(builder, options);
        var application = builder.Build();
        Map(application, options);
        return application;
    }

    // Below all other settings, so that any of them turns it on again: the framework writes four lines a request, a third of what a request costs.
    private static void QuietFramework(ConfigurationManager configuration) =>
        configuration.Sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData = [new KeyValuePair<string, string?>("Logging:LogLevel:Microsoft.AspNetCore", nameof(LogLevel.Warning))],
        });

    // In Development, which trusts its callers, nobody but this machine is answered.
    private static void Listen(KestrelServerOptions kestrel, int port, bool isDevelopment, Action<ListenOptions> configure)
    {
        if (!isDevelopment)
        {
            kestrel.ListenAnyIP(port, configure);
        }
        else if (port == 0)
        {
            kestrel.Listen(IPAddress.Loopback, port, configure);
        }
        else
        {
            kestrel.ListenLocalhost(port, configure);
        }
    }

    private static void AddServices(WebApplicationBuilder builder, GatewayOptions options)
    {
        var allowIntrospection = options.Introspection ?? builder.Environment.IsDevelopment();
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<SupergraphLoader>();
        builder.Services.AddSingleton<SupergraphHolder>();
        builder.Services.AddHostedService<ArchiveWatcher>();
        builder.Services.AddHostedService<WarmUp>();
        builder.Services.AddSingleton(new OperationPreparer(options, allowIntrospection));
        builder.Services.AddSingleton<GatewayTelemetry>();
        builder.Services.AddSingleton<RequestPipeline>();
        builder.Services.AddSingleton<GraphQLEndpoint>();
        builder.Services.AddSingleton<ConcurrencyGate>();
        builder.Services.AddSingleton(PriceLimit.Of(options.Limits, builder.Environment.IsDevelopment()));
        AddDocuments(builder.Services, options);
        SubscriptionSetup.Add(builder.Services, options);
        builder.Services.AddSingleton<Drain>();
        builder.Services.AddHostedService(static services => services.GetRequiredService<Drain>());
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = options.ShutdownDelay + options.TimeBudget + options.Subscriptions.CloseSpread + TimeSpan.FromSeconds(5));
        if (options.Telemetry)
        {
            TelemetrySetup.Add(builder);
        }

        BrowserSetup.Add(builder.Services, options);
    }

    private static void AddDocuments(IServiceCollection services, GatewayOptions options)
    {
        if (options.OperationsFolder is { } folder)
        {
            services.AddSingleton<IOperationStore>(new FileOperationStore(folder));
        }

        if (options.OperationsRedis is { } redis)
        {
            try
            {
                var store = new RedisOperationStore(redis, options.OperationsRedisPrefix, options.OperationsRedisTimeout);

                // By a factory, so that the container closes its connection.
                services.AddSingleton(_ => store);
                services.AddSingleton<IOperationStore>(provider =>
                    new CachedOperationStore(provider.GetRequiredService<RedisOperationStore>(), options.OperationCacheSize));
            }
            catch (ArgumentException error)
            {
                throw new GatewayOptionsException($"OperationsRedis cannot be read: {error.Message}", error);
            }
        }

        services.AddSingleton<DocumentResolver>();
    }

    private static void Map(WebApplication application, GatewayOptions options)
    {
        var allowIntrospection = options.Introspection ?? application.Environment.IsDevelopment();
        var supergraphs = application.Services.GetRequiredService<SupergraphHolder>();
        var endpoint = application.Services.GetRequiredService<GraphQLEndpoint>();
        BrowserSetup.Use(application, options);
        SubscriptionSetup.Use(application, options);
        application.Map("/graphql", endpoint.ServeAsync);
        application.Map("/graphql/persisted/{id}/{name?}", endpoint.ServeAsync);
        application.MapGet("/graphql/schema.graphql", () => !allowIntrospection || supergraphs.Current is not { } supergraph
            ? Results.NotFound()
            : Results.Bytes(supergraph.ClientSchemaText, "application/graphql; charset=utf-8"));
        application.MapGet("/health", static () => Results.Text("live"));
        application.MapGet("/health/ready", () => supergraphs.Current is null
            ? Results.Text("no supergraph is loaded", statusCode: StatusCodes.Status503ServiceUnavailable)
            : Results.Text(SubscriptionSetup.Readiness(application))).AddEndpointFilter(application.Services.GetRequiredService<Drain>());
    }
}
