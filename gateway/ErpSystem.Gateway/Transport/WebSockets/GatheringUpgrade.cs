using Microsoft.AspNetCore.Http.Features;

namespace ErpSystem.Gateway.Transport.WebSockets;

/// <summary>Puts a <see cref="GatheringStream"/> under the WebSocket that ASP.NET Core makes of an upgraded connection.</summary>
internal sealed class GatheringUpgrade(IHttpUpgradeFeature inner) : IHttpUpgradeFeature
{
    /// <summary>The stream under the WebSocket, once it was accepted.</summary>
    public GatheringStream? Stream { get; private set; }

    public bool IsUpgradableRequest => inner.IsUpgradableRequest;

    public async Task<Stream> UpgradeAsync() => Stream = new GatheringStream(await inner.UpgradeAsync());
}
