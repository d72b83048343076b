using ErpSystem.Gateway.Security;
using ErpSystem.Gateway.Subscriptions.Delivery;
using Microsoft.AspNetCore.Http.Features;

namespace ErpSystem.Gateway.Transport.WebSockets;

/// <summary>Opens WebSockets for graphql-transport-ws.</summary>
internal sealed partial class SocketEndpoint(SocketServices services, ConnectionGate gate, OriginGuard origins, ILogger<SocketEndpoint> logger)
{
    private const string Protocol = "graphql-transport-ws";

    /// <summary>Puts the gathering of packets under the WebSockets that ASP.NET Core will make.</summary>
    public static Task PrepareAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true } upgrade)
        {
            var gathering = new GatheringUpgrade(upgrade);
            context.Features.Set<IHttpUpgradeFeature>(gathering);
            context.Features.Set(gathering);
        }

        return next(context);
    }

    public async Task ServeAsync(HttpContext context)
    {
        if (!origins.Admits(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        using var place = gate.Enter();
        if (place is null)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "1";
            return;
        }

        var speaks = context.WebSockets.WebSocketRequestedProtocols.Contains(Protocol);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { SubProtocol = speaks ? Protocol : null, KeepAliveInterval = TimeSpan.Zero });
        var stream = context.Features.Get<GatheringUpgrade>()?.Stream;
        using var connection = new SocketConnection(socket, stream, services.Options.Subscriptions, services.Options.Limits.BodyBytes, services.Time);
        if (!speaks)
        {
            connection.Close(CloseCodes.SubprotocolNotAcceptable, "Subprotocol not acceptable");
        }

        try
        {
            await new SocketSession(services, connection, context.Request.Headers).RunAsync(place.Ending);
        }
#pragma warning disable CA1031 // the border: a bug of the gateway ends this connection and no other
        catch (Exception error)
#pragma warning restore CA1031
        {
            Log.ConnectionFailed(logger, error);
            context.Abort();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A WebSocket failed inside the gateway", EventName = "WebSocketFailed")]
        public static partial void ConnectionFailed(ILogger logger, Exception error);
    }
}
