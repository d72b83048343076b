using ErpSystem.Gateway.Configuration;
using ErpSystem.Gateway.Security;
using ErpSystem.Gateway.Subscriptions.Broadcasting;
using ErpSystem.Gateway.Subscriptions.Delivery;
using ErpSystem.Gateway.Subscriptions.Intake;
using ErpSystem.Gateway.Subscriptions.Matching;
using ErpSystem.Gateway.Supergraphs;
using ErpSystem.Gateway.Transport.EventStreams;
using ErpSystem.Gateway.Transport.WebSockets;

namespace ErpSystem.Gateway.Subscriptions;

/// <summary>The parts of subscriptions, and the addresses at which events come in.</summary>
internal static class SubscriptionSetup
{
    public static void Add(IServiceCollection services, GatewayOptions options)
    {
        AddBroadcast(services, options);
        services.AddSingleton<SubscriptionTelemetry>();
        services.AddSingleton<SubscriberRights>();
        services.AddSingleton<BroadcastStart>();
        services.AddSingleton<TopicConnections>();
        services.AddSingleton<EventCompletion>();
        services.AddSingleton<EventReplay>();
        services.AddSingleton<EventHub>();
        services.AddSingleton<EventEndpoint>();
        services.AddSingleton<BroadcastReader>();
        services.AddHostedService(static provider => provider.GetRequiredService<BroadcastReader>());
        services.AddSingleton<ConnectionGate>();
        services.AddHostedService(static provider => provider.GetRequiredService<ConnectionGate>());
        services.AddSingleton<OriginGuard>();
        services.AddSingleton<SocketServices>();
        services.AddSingleton<SocketEndpoint>();
        services.AddSingleton<EventStreamResponse>();
    }

    public static void Use(WebApplication application, GatewayOptions options)
    {
        application.Use(SocketEndpoint.PrepareAsync);
        application.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.Zero });
        var supergraphs = application.Services.GetRequiredService<SupergraphHolder>();
        var topics = application.Services.GetRequiredService<TopicConnections>();
        supergraphs.Taken += application.Services.GetRequiredService<EventHub>().Move;
        supergraphs.Taken += _ => topics.Report();
        if (options.Subscriptions.EventsPort is null && !application.Environment.IsDevelopment())
        {
            return;
        }

        var events = application.Services.GetRequiredService<EventEndpoint>();
        application.MapGet("/dapr/subscribe", events.DescribeAsync);
        application.MapPost("/events/dead-letters", events.BuryAsync);
        application.MapPost("/events/{topic}", events.ReceiveAsync);
    }

    /// <summary>What the readiness endpoint says of a gateway that serves.</summary>
    public static string Readiness(WebApplication application) =>
        application.Services.GetRequiredService<TopicConnections>().Pending is { IsEmpty: false } pending ? $"ready; topics pending: {string.Join(", ", pending)}" : "ready";

    private static void AddBroadcast(IServiceCollection services, GatewayOptions options)
    {
        if (options.Subscriptions.Redis is null)
        {
            services.AddSingleton<IEventBroadcast>(static provider => new MemoryBroadcast(
                provider.GetRequiredService<GatewayOptions>().Subscriptions, provider.GetRequiredService<TimeProvider>()));
            return;
        }

        try
        {
            var redis = new RedisBroadcast(options.Subscriptions);

            // By a factory, so that the container closes its connection.
            services.AddSingleton<IEventBroadcast>(_ => redis);
        }
        catch (ArgumentException error)
        {
            throw new GatewayOptionsException($"Subscriptions:Redis cannot be read: {error.Message}", error);
        }
    }
}
