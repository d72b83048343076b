using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Hosting.Http;
using ErpSystem.Subgraphs.Messaging;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ErpSystem.Subgraphs.Hosting;

/// <summary>Puts a domain's application together: store, schema, loaders, endpoints, health and telemetry.</summary>
internal static class SubgraphApplication
{
    public static WebApplication Build<TContext>(string name, WebApplicationBuilder builder, SubgraphOptions? options)
        where TContext : ErpDbContext
    {
        var schema = SubgraphSchemaBuilder.Of<TContext>(name).Build();
        AddStore<TContext>(builder);
        AddCallers(builder, options);
        AddLoaders(builder.Services, typeof(TContext));
        builder.Services.AddSingleton(schema);
        builder.Services.AddSingleton<DocumentCache>();
        builder.Services.AddSingleton<OperationExecuter>();
        builder.Services.AddSingleton<GraphQLEndpoint>();
        builder.Services.AddScoped<PageBatches>();
        AddMessaging<TContext>(builder.Services, name);
        builder.Services.AddHostedService<IdempotencyPurge<TContext>>();
        builder.Services.TryAddSingleton(TimeProvider.System);
        if (options?.Telemetry ?? true)
        {
            Telemetry.Add(builder, name);
        }

        options?.ConfigureServices?.Invoke(builder.Services);
        var app = builder.Build();
        app.Services.GetRequiredService<DevelopmentCallers>();
        app.UseRouting();
        app.Services.GetRequiredService<GraphQLEndpoint>().Map(app);
        app.Services.GetRequiredService<EventEndpoints<TContext>>().Map(app);
        HealthEndpoints.Map<TContext>(app);
        return app;
    }

    private static void AddStore<TContext>(WebApplicationBuilder builder)
        where TContext : ErpDbContext =>
        builder.Services.AddDbContext<TContext>(
            (services, options) => options
                .UseNpgsql(services.GetRequiredService<IConfiguration>().GetConnectionString("Database"), ContextFactory.Configure<TContext>)
                .AddInterceptors(services.GetRequiredService<CommitListener>())
                .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking),
            optionsLifetime: ServiceLifetime.Singleton);

    private static void AddMessaging<TContext>(IServiceCollection services, string name)
        where TContext : ErpDbContext
    {
        services.AddSingleton(Consumers.Of<TContext>(name));
        services.AddSingleton(provider => new MessagingMetrics(name, provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<IntegrationExceptionLoader<TContext>>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<CommitListener>();
        services.AddSingleton<Sidecar>();
        services.AddHostedService<OutboxRelay<TContext>>();
        services.AddSingleton<FailedEvents<TContext>>();
        services.AddSingleton<EventReceiver<TContext>>();
        services.AddSingleton<EventEndpoints<TContext>>();
    }

    private static void AddCallers(WebApplicationBuilder builder, SubgraphOptions? options)
    {
        builder.Services.AddSingleton(services => new DevelopmentCallers(
            services.GetRequiredService<IHostEnvironment>(), services.GetRequiredService<IConfiguration>(), options?.Callers));
        builder.Services.AddScoped<CallerScope>();
        builder.Services.AddScoped(services => services.GetRequiredService<CallerScope>().Current
            ?? throw new InvalidOperationException("No request, no caller: make a scope with a caller first."));
    }

    private static void AddLoaders(IServiceCollection services, Type context)
    {
        foreach (var type in context.Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsClass: true } && IsLoader(type)))
        {
            services.TryAddScoped(type);
        }
    }

    private static bool IsLoader(Type type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.IsGenericType
                && ancestor.GetGenericTypeDefinition() is { } open
                && (open == typeof(BatchLoader<,>) || open == typeof(GroupLoader<,>)))
            {
                return true;
            }
        }

        return false;
    }
}
