using System.Globalization;
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

    // Flags of daprd that are true by being there; all others take the next word.
    private static readonly string[] Switches =
        ["enable-app-health-check", "enable-metrics", "enable-mtls", "enable-profiling", "enable-api-logging", "log-as-json", "app-ssl"];

    /// <summary>Reads a command line: <c>--flag value</c>, <c>--flag=value</c>, with one dash or two.</summary>
    /// <exception cref="SidecarException">A flag that the stand-in knows has a wrong value.</exception>
    public static SidecarCommand Parse(IReadOnlyList<string> args, Func<string, string?> environment)
    {
        var flags = Flags(args);
        var known = new HashSet<string>(StringComparer.Ordinal);

        string? One(string name)
        {
            known.Add(name);
            return flags.LastOrDefault(flag => flag.Name == name).Value;
        }

        int? Number(string name) => One(name) is not { } text ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw new SidecarException($"--{name} takes a number, not '{text}'.");

        var protocol = One("app-protocol") ?? "http";
        if (protocol != "http")
        {
            throw new SidecarException($"--app-protocol {protocol}: the stand-in talks to its app over http.");
        }

        known.UnionWith(["resources-path", "components-path"]);
        var options = new SidecarOptions
        {
            AppId = One("app-id") ?? throw new SidecarException("--app-id is missing."),
            AppPort = Number("app-port"),
            AppChannelAddress = One("app-channel-address") ?? "127.0.0.1",
            HttpPort = Number("dapr-http-port") ?? 3500,
            GrpcPort = Number("dapr-grpc-port") ?? 50001,
            ListenAddress = One("dapr-listen-addresses")?.Split(',').FirstOrDefault(address => !address.Contains(':', StringComparison.Ordinal)) ?? "127.0.0.1",
            ResourcesPaths = [.. flags.Where(flag => flag.Name is "resources-path" or "components-path").SelectMany(flag => flag.Value.Split(','))],
            AppMaxConcurrency = Math.Max(0, Number("app-max-concurrency") ?? 0),
            LogLevel = Level(One("log-level") ?? "info"),
            GracefulShutdown = TimeSpan.FromSeconds(Number("dapr-graceful-shutdown-seconds") ?? 5),
            AppHealth = One("enable-app-health-check") is "true" ? Health(One, Number) : null,
            ApiToken = environment("DAPR_API_TOKEN"),
            AppApiToken = environment("APP_API_TOKEN"),
            Database = environment(DatabaseVariable),
            Redis = environment(RedisVariable),
            Namespace = environment("NAMESPACE") ?? "default",
        };
        _ = Health(One, Number);
        return new SidecarCommand(options, [.. Undone(One("config"), flags.Select(flag => flag.Name).Distinct().Except(known))]);
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

    private static AppHealthCheck Health(Func<string, string?> one, Func<string, int?> number) => new()
    {
        Path = one("app-health-check-path") ?? "/healthz",
        Interval = TimeSpan.FromSeconds(number("app-health-probe-interval") ?? 5),
        Timeout = TimeSpan.FromMilliseconds(number("app-health-probe-timeout") ?? 500),
        Threshold = number("app-health-threshold") ?? 3,
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

    private static List<(string Name, string Value)> Flags(IReadOnlyList<string> args)
    {
        var flags = new List<(string Name, string Value)>();
        for (var i = 0; i < args.Count; i++)
        {
            if (!args[i].StartsWith('-'))
            {
                throw new SidecarException($"'{args[i]}' is no flag.");
            }

            var parts = args[i].TrimStart('-').Split('=', 2);
            if (parts.Length == 2)
            {
                flags.Add((parts[0], parts[1]));
            }
            else if (Switches.Contains(parts[0]) || i + 1 == args.Count || args[i + 1].StartsWith("--", StringComparison.Ordinal))
            {
                flags.Add((parts[0], "true"));
            }
            else
            {
                flags.Add((parts[0], args[++i]));
            }
        }

        return flags;
    }
}
