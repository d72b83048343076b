namespace ErpSystem.Gateway.Configuration;

/// <summary>The command line. ASP.NET Core's reader passes over what it does not understand; a typing error shall not go unnoticed.</summary>
internal static class CommandLine
{
    public const string Usage =
        """
        Serves the supergraph of an archive.

          dotnet run --project gateway/ErpSystem.Gateway -- --archive FILE [--port N] [--Gateway:SETTING VALUE]...

          --archive FILE   the archive (.far); watched, and taken over without a stop when it changes
          --port N         the port; 0 takes a free one

        All settings stand in gateway/README.md.
        """;

    private static readonly string[] Known =
        ["archive", "port", "urls", "environment", "applicationName", "contentRoot", "webRoot", "http_ports", "https_ports", "shutdownTimeoutSeconds", "AllowedHosts", "APP_API_TOKEN"];

    public static bool AsksForHelp(string[] args) => args.Any(static arg => arg is "--help" or "-h" or "-?");

    /// <summary>What is wrong with the command line; null when nothing is.</summary>
    public static string? Problem(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                return $"The argument '{args[i]}' belongs to no option.";
            }

            var equals = args[i].IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? args[i][2..] : args[i][2..equals];
            if (!name.Contains(':', StringComparison.Ordinal) && !Known.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                return $"There is no option --{name}.";
            }

            if (equals < 0 && (++i == args.Length || args[i].StartsWith("--", StringComparison.Ordinal)))
            {
                return $"The option --{name} needs a value.";
            }
        }

        return null;
    }
}
