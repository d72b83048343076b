using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ErpSystem.Local.Servers.Sidecars.Api;

/// <summary>The sidecar about itself: health, metadata, shutdown.</summary>
internal sealed class RuntimeEndpoints(SidecarServices services)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1.0/healthz", () => services.NotReady is { } reason
            ? Results.Json(new { errorCode = "ERR_HEALTH_NOT_READY", message = $"dapr is not ready: {reason}" }, statusCode: 500)
            : Results.NoContent());
        // The components were opened before the port was, so what goes out works from the first moment.
        routes.MapGet("/v1.0/healthz/outbound", static () => Results.NoContent());
        routes.MapGet("/v1.0/metadata", Metadata);
        routes.MapPut("/v1.0/metadata/{key}", SetMetadataAsync);
        routes.MapPost("/v1.0/shutdown", () =>
        {
            services.Stop();
            return Results.NoContent();
        });
        routes.MapFallback(static (HttpContext http) => Results.Json(
            new { errorCode = "ERR_NOT_DONE", message = $"The stand-in sidecar does not do {http.Request.Method} {http.Request.Path}." },
            statusCode: StatusCodes.Status404NotFound));
    }

    private IResult Metadata() => Results.Json(new
    {
        id = services.Options.AppId,
        runtimeVersion = SidecarServices.RuntimeVersion,
        components = services.Components.Definitions.Select(component => new { name = component.Name, type = component.Type, version = component.Version }),
        extended = services.Extended,
        subscriptions = (services.App?.Subscriptions ?? []).Select(subscription => new
        {
            pubsubname = subscription.Pubsub,
            topic = subscription.Topic,
            rules = subscription.Routes.Select(route => new { match = route.Match, path = route.Path }),
            deadLetterTopic = subscription.DeadLetterTopic ?? "",
            type = subscription.Declarative ? "DECLARATIVE" : "PROGRAMMATIC",
        }),
        appConnectionProperties = services.Options.AppPort is { } port
            ? new { port, protocol = "http", channelAddress = services.Options.AppChannelAddress, isHealthy = services.App!.AppIsHealthy }
            : null,
    });

    private async Task<IResult> SetMetadataAsync(string key, HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        services.Extended[key] = await reader.ReadToEndAsync(http.RequestAborted);
        return Results.NoContent();
    }
}
