using Microsoft.Extensions.Logging;

namespace ErpSystem.Local.Servers.Sidecars;

/// <summary>The stand-in as a program that is started with daprd's flags.</summary>
/// <param name="Options">What the flags and the environment say.</param>
/// <param name="Warnings">Flags that the stand-in does not know, and what it leaves undone.</param>
public sealed record SidecarCommand(SidecarOptions Options, IReadOnlyList<string> Warnings)
{
    /// <summary>Variables of the stand-in alone: an administrator's connection string, or the address of a Redis, for all components.</summary>
    public const string DatabaseVariable = "ERP_SIDECAR_DATABASE";

    public const string RedisVariable = "ERP_SIDECAR_REDIS";

    /// <summary>Reads a command line: <c>--flag value</c>, <c>--flag=value</c>, with one dash or two.</summary>
    /// <exception cref="SidecarException">A flag that the stand-in knows has a wrong value.</exception>
    public static SidecarCommand Parse(IReadOnlyList<string> args, Func<string, string?> environment)
    {
        var flags = new DaprFlags(args);
        var protocol = flags.One("app-protocol") ?? "http";
        if (protocol != "http")
        {
            throw new SidecarException($"--app-protocol {protocol}: the stand-in talks to its app over http.");
        }

        var health = Health(flags);
        var options = new SidecarOptions
        {
            AppId = flags.One("app-id") ?? throw new SidecarException("--app-id is missing."),
            AppPort = flags.Number("app-port"),
            AppChannelAddress = flags.One("app-channel-address") ?? "127.0.0.1",
            HttpPort = flags.Number("dapr-http-port") ?? 3500,
            GrpcPort = flags.Number("dapr-grpc-port") ?? 50001,
            // It names IPv6 beside IPv4 by default; one address is enough here.
            ListenAddress = flags.Many("dapr-listen-addresses").FirstOrDefault(address => !address.Contains(':', StringComparison.Ordinal)) ?? "127.0.0.1",
            ResourcesPaths = [.. flags.Many("resources-path"), .. flags.Many("components-path")],
            AppMaxConcurrency = Math.Max(0, flags.Number("app-max-concurrency") ?? 0),
            LogLevel = Level(flags.One("log-level") ?? "info"),
            GracefulShutdown = TimeSpan.FromSeconds(flags.Number("dapr-graceful-shutdown-seconds") ?? 5),
            AppHealth = flags.One("enable-app-health-check") is "true" ? health : null,
            ApiToken = environment("DAPR_API_TOKEN"),
            AppApiToken = environment("APP_API_TOKEN"),
            Database = environment(DatabaseVariable),
            Redis = environment(RedisVariable),
            Namespace = environment("NAMESPACE") ?? "default",
        };
        return new SidecarCommand(options, [.. Undone(flags.One("config"), flags.Unasked)]);
    }

    private static IEnumerable<string> Undone(string? config, IEnumerable<string> unknown)
    {
        if (config is not null)
        {
            yield return File.Exists(config)
                ? $"--config {config}: the stand-in takes nothing from it; tracing, metrics and middleware are daprd's."
                : throw new SidecarException($"There is no configuration file {config}.");
        }

        foreach (var name in unknown)
        {
            yield return $"--{name}: the stand-in does not know this flag.";
        }
    }

    private static AppHealthCheck Health(DaprFlags flags) => new()
    {
        Path = flags.One("app-health-check-path") ?? "/healthz",
        Interval = TimeSpan.FromSeconds(flags.Number("app-health-probe-interval") ?? 5),
        Timeout = TimeSpan.FromMilliseconds(flags.Number("app-health-probe-timeout") ?? 500),
        Threshold = flags.Number("app-health-threshold") ?? 3,
    };

    private static LogLevel Level(string name) => name.ToLowerInvariant() switch
    {
        "debug" => LogLevel.Debug,
        "info" => LogLevel.Information,
        "warn" => LogLevel.Warning,
        "error" => LogLevel.Error,
        "fatal" => LogLevel.Critical,
        _ => throw new SidecarException($"--log-level {name}: debug, info, warn, error and fatal are known."),
    };
}
