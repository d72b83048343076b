using ErpSystem.Gateway.Pipeline;
using ErpSystem.Gateway.Subscriptions;
using ErpSystem.Gateway.Transport.Http;

namespace ErpSystem.Gateway.Transport.WebSockets;

/// <summary>What every WebSocket needs of the gateway.</summary>
internal sealed record SocketServices(
    RequestPipeline Pipeline, EventHub Hub, SubscriberRights Rights, SubscriptionTelemetry Telemetry, GatewayOptions Options, TimeProvider Time)
{
    public HeaderForwarding Forwarding { get; } = new(Options);
}
