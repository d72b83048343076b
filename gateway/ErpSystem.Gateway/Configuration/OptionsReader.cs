using System.Globalization;
using ErpSystem.Gateway.Security;
using ErpSystem.Gateway.Subscriptions;

namespace ErpSystem.Gateway.Configuration;

/// <summary>Reads <see cref="GatewayOptions"/> and says what is wrong with them in one sentence.</summary>
internal static class OptionsReader
{
    private const int MaxPort = 65_535;

    // Headers of one connection, or of a body that the gateway writes itself.
    private static readonly string[] NeverForwarded =
    [
        "Accept", "Accept-Encoding", "Connection", "Content-Encoding", "Content-Length", "Content-Type", "Expect", "Host", "Keep-Alive", "TE", "Trailer",
        "Transfer-Encoding", "Upgrade",
    ];

    /// <exception cref="GatewayOptionsException">A setting is wrong.</exception>
    public static GatewayOptions Read(IConfiguration configuration, Action<GatewayOptions>? configure)
    {
        var options = new GatewayOptions();
        var section = configuration.GetSection(GatewayOptions.Section);
        Replace(options.ForwardedHeaders, section, nameof(GatewayOptions.ForwardedHeaders));
        Replace(options.CorsExposedHeaders, section, nameof(GatewayOptions.CorsExposedHeaders));
        try
        {
            section.Bind(options, static binder => binder.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException error)
        {
            throw new GatewayOptionsException($"A setting of section {GatewayOptions.Section} is wrong: {error.Message}", error);
        }

        options.ArchiveFile = configuration["archive"] ?? options.ArchiveFile;
        options.Port = PortOf(configuration["port"]) ?? options.Port;
        configure?.Invoke(options);
        return Problems(options).FirstOrDefault() is { } problem ? throw new GatewayOptionsException(problem) : options;
    }

    // The binder appends to a list that is there.
    private static void Replace(IList<string> list, IConfigurationSection section, string name)
    {
        if (section.GetSection(name).Exists())
        {
            list.Clear();
        }
    }

    private static int? PortOf(string? text) =>
        text is null ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port
        : throw new GatewayOptionsException($"The port '{text}' is no number.");

    private static IEnumerable<string> Problems(GatewayOptions options)
    {
        if (options.Archive is null && string.IsNullOrWhiteSpace(options.ArchiveFile))
        {
            yield return "No archive is named: start the gateway with --archive FILE.";
        }

        if (options.Port is < 0 or > MaxPort)
        {
            yield return $"The port {options.Port} does not lie between 0 and {MaxPort}.";
        }

        if (options.Subscriptions.EventsPort is not null && options.Port is null)
        {
            yield return "Subscriptions:EventsPort needs a Port: with addresses of ASP.NET Core's own both would be served on the same ones.";
        }

        if (options.Subscriptions.EventsPort is < 0 or > MaxPort)
        {
            yield return $"The port {options.Subscriptions.EventsPort} does not lie between 0 and {MaxPort}.";
        }

        if (options.OperationsFolder is { } folder && !Directory.Exists(folder))
        {
            yield return $"The folder of operations '{folder}' does not exist.";
        }

        if (options.CorsCredentials && options.CorsOrigins.Contains("*"))
        {
            yield return "CorsCredentials needs named origins: browsers refuse credentials for every origin.";
        }

        if (options.ForwardedHeaders.Concat(options.HeaderDefaults.Keys).Concat(options.RenamedHeaders.Values)
            .FirstOrDefault(name => NeverForwarded.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } header)
        {
            yield return $"The header {header} belongs to one connection and cannot be forwarded.";
        }

        foreach (var name in TooSmall(options))
        {
            yield return $"The setting {name} is too small.";
        }
    }

    private static IEnumerable<string> TooSmall(GatewayOptions options)
    {
        (string Name, bool IsWrong)[] checks =
        [
            (nameof(options.ArchivePolling), options.ArchivePolling <= TimeSpan.Zero),
            (nameof(options.SourceTimeout), options.SourceTimeout <= TimeSpan.Zero),
            (nameof(options.SourceRetries), options.SourceRetries < 0),
            (nameof(options.SourceBreakDuration), options.SourceBreakDuration < TimeSpan.FromMilliseconds(500)),
            (nameof(options.SourceResponseBytes), options.SourceResponseBytes < 1),
            (nameof(options.TimeBudget), options.TimeBudget <= TimeSpan.Zero),
            (nameof(options.ShutdownDelay), options.ShutdownDelay < TimeSpan.Zero),
            (nameof(options.OperationsRedisTimeout), options.OperationsRedisTimeout <= TimeSpan.Zero),
            (nameof(options.OperationCacheSize), options.OperationCacheSize < 2),
            (nameof(options.MaxConcurrentRequests), options.MaxConcurrentRequests < 1),
            (nameof(options.MaxQueuedRequests), options.MaxQueuedRequests < 0),
            (nameof(options.MaxBatchSize), options.MaxBatchSize < 0),
            (nameof(options.CompressionThreshold), options.CompressionThreshold < 0),
        ];
        var limits = typeof(RequestLimits).GetProperties().Where(property => property.PropertyType == typeof(int) && (int)property.GetValue(options.Limits)! < 1);
        var settings = typeof(SubscriptionSettings).GetProperties().Where(property => property.GetValue(options.Subscriptions) switch
        {
            int number => number < 1 && property.Name != nameof(SubscriptionSettings.EventsPort),
            TimeSpan time => time < TimeSpan.Zero || (time == TimeSpan.Zero && property.Name is not (nameof(SubscriptionSettings.Gathering) or nameof(SubscriptionSettings.CloseSpread))),
            _ => false,
        });
        return checks.Where(static check => check.IsWrong).Select(static check => check.Name)
            .Concat(limits.Select(static property => $"Limits:{property.Name}"))
            .Concat(settings.Select(static property => $"Subscriptions:{property.Name}"));
    }
}
