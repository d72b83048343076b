using System.Collections.Concurrent;
using ErpSystem.Local.Servers.Sidecars.Delivery;
using Microsoft.Extensions.Hosting;

namespace ErpSystem.Local.Servers.Sidecars.Api;

/// <summary>What the two APIs of a sidecar share.</summary>
internal sealed class SidecarServices(SidecarOptions options, Components components, AppLink? app, IHostApplicationLifetime lifetime)
{
    public const string RuntimeVersion = "stand-in";

    public SidecarOptions Options => options;

    public Components Components => components;

    /// <summary>The link to the app, null when the sidecar has none.</summary>
    public AppLink? App => app;

    /// <summary>Names and values that clients have set.</summary>
    public ConcurrentDictionary<string, string> Extended { get; } = new(
        [KeyValuePair.Create("daprRuntimeVersion", RuntimeVersion)], StringComparer.Ordinal);

    /// <summary>Why the sidecar as a whole is not ready, null when it is.</summary>
    public string? NotReady => app?.NotReady;

    public void Stop() => lifetime.StopApplication();
}
