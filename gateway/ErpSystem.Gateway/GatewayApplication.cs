namespace ErpSystem.Gateway;

/// <summary>Builds a gateway as a web application. Several may live in one process, so nothing here is process-wide.</summary>
public static class GatewayApplication
{
    /// <summary>Builds the gateway; the caller starts it.</summary>
    /// <param name="args">The command line: <c>--archive FILE</c>, <c>--port N</c> and any setting of ASP.NET Core.</param>
    /// <param name="configure">Settings that only the host's code can give; they win over all others.</param>
    public static WebApplication Build(string[] args, Action<GatewayOptions>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        var options = ReadOptions(builder.Configuration, configure);
        if (options.Port is { } port)
        {
            builder.WebHost.UseUrls($"http://localhost:{port}");
        }

        var application = builder.Build();
        application.MapGet("/health", static () => Results.Text("live"));
        return application;
    }

    private static GatewayOptions ReadOptions(ConfigurationManager configuration, Action<GatewayOptions>? configure)
    {
        var options = new GatewayOptions();
        configuration.GetSection(GatewayOptions.Section).Bind(options);
        options.ArchiveFile = configuration["archive"] ?? options.ArchiveFile;
        options.Port = configuration.GetValue<int?>("port") ?? options.Port;
        configure?.Invoke(options);
        return options;
    }
}
