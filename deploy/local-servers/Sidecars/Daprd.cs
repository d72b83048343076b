using System.Globalization;

namespace ErpSystem.Local.Servers.Sidecars;

/// <summary>The real sidecar, when it is installed.</summary>
public static class Daprd
{
    /// <summary>Returns the program on PATH, null when there is none.</summary>
    public static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(static folder => new[] { Path.Combine(folder, "daprd"), Path.Combine(folder, "daprd.exe") })
        .FirstOrDefault(File.Exists);

    /// <summary>Returns the flags that say what the options say; tokens and stores go by the environment. The stand-in's program takes them too.</summary>
    public static IReadOnlyList<string> Flags(SidecarOptions options)
    {
        var flags = new List<string>
        {
            "--app-id", options.AppId,
            "--app-protocol", "http",
            "--app-channel-address", options.AppChannelAddress,
            "--dapr-http-port", Text(options.HttpPort),
            "--dapr-grpc-port", Text(options.GrpcPort),
            "--dapr-listen-addresses", options.ListenAddress,
            // One port for the metrics of all sidecars of a machine would be one too few.
            "--enable-metrics=false",
            "--log-level", "info",
            "--dapr-graceful-shutdown-seconds", Text((int)options.GracefulShutdown.TotalSeconds),
        };
        foreach (var path in options.ResourcesPaths)
        {
            flags.AddRange(["--resources-path", path]);
        }

        if (options.AppPort is { } port)
        {
            flags.AddRange(["--app-port", Text(port)]);
        }

        if (options.AppHealth is { } health)
        {
            flags.AddRange(
            [
                "--enable-app-health-check",
                "--app-health-check-path", health.Path,
                "--app-health-probe-interval", Text((int)Math.Ceiling(health.Interval.TotalSeconds)),
                "--app-health-probe-timeout", Text((int)health.Timeout.TotalMilliseconds),
                "--app-health-threshold", Text(health.Threshold),
            ]);
        }

        return flags;
    }

    /// <summary>Returns the environment that goes with the flags.</summary>
    public static IReadOnlyDictionary<string, string> Variables(SidecarOptions options) => new (string Name, string? Value)[]
    {
        ("DAPR_API_TOKEN", options.ApiToken),
        ("APP_API_TOKEN", options.AppApiToken),
        (SidecarCommand.DatabaseVariable, options.Database),
        (SidecarCommand.RedisVariable, options.Redis),
    }.Where(variable => variable.Value is not null).ToDictionary(variable => variable.Name, variable => variable.Value!);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
