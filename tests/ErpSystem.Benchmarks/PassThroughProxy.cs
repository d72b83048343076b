using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Configuration;

namespace ErpSystem.Benchmarks;

/// <summary>The yardstick for a single source: YARP as its documentation sets it up, one route, one destination.</summary>
internal static class PassThroughProxy
{
    public static async Task RunAsync(int port, Uri destination, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddReverseProxy().LoadFromMemory(
            [new RouteConfig { RouteId = "all", ClusterId = "source", Match = new RouteMatch { Path = "{**path}" } }],
            [new ClusterConfig
            {
                ClusterId = "source",
                Destinations = new Dictionary<string, DestinationConfig> { ["source"] = new() { Address = destination.ToString() } },
            }]);
        var application = builder.Build();
        application.MapReverseProxy();
        application.Urls.Add($"http://127.0.0.1:{port}");
        await using var stop = cancellationToken.Register(application.Lifetime.StopApplication);
        await application.RunAsync();
    }
}
