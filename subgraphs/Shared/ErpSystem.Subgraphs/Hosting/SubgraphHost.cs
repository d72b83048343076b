using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace ErpSystem.Subgraphs.Hosting;

/// <summary>A domain as a program of its own.</summary>
public static class SubgraphHost
{
    /// <summary>Runs a command: none serves; <c>schema export [DIR]</c>, <c>migrate</c>, <c>demo-data [--scale N]</c>, <c>healthcheck</c>.</summary>
    public static async Task<int> RunAsync(SubgraphDefinition definition, string[] args)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = System.Runtime.InteropServices.PosixSignalRegistration.Create(
            System.Runtime.InteropServices.PosixSignal.SIGINT,
            _ => stop.Cancel());
        switch (args)
        {
            case ["schema", "export", .. var rest]:
                return Export(definition, rest is [var folder, ..] ? folder : "schema/sources");
            case ["migrate", .. var rest]:
                await definition.MigrateAsync(ConnectionString(rest, "Owner"), stop.Token);
                return 0;
            case ["demo-data", .. var rest]:
                await definition.LoadDemoDataAsync(
                    ConnectionString(rest, "Database"), new DemoDataOptions(ScaleOf(rest), Console.WriteLine), stop.Token);
                return 0;
            case ["healthcheck", .. var rest]:
                return await IsHealthyAsync(rest, stop.Token) ? 0 : 1;
            default:
                var app = await definition.BuildAsync(args);
                await app.RunAsync();
                return 0;
        }
    }

    private static int Export(SubgraphDefinition definition, string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{definition.Name}.graphqls"), definition.PrintSchema());
        var settings = Path.Combine(folder, $"{definition.Name}-settings.json");
        var existing = File.Exists(settings) ? File.ReadAllText(settings) : null;
        File.WriteAllText(settings, SourceSettings.Write(existing, definition.Name, definition.Abilities()));
        return 0;
    }

    private static string ConnectionString(string[] args, string name) =>
        Configuration(args).GetConnectionString(name)
        ?? throw new InvalidOperationException($"ConnectionStrings:{name} is not configured (environment: ConnectionStrings__{name}).");

    private static IConfigurationRoot Configuration(string[] args) => new ConfigurationBuilder()
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .AddCommandLine(args)
        .Build();

    private static int ScaleOf(string[] args) =>
        int.Parse(Configuration(args)["scale"] ?? "1", NumberStyles.None, CultureInfo.InvariantCulture);

    // The images have no curl: the service asks itself.
    private static async Task<bool> IsHealthyAsync(string[] args, CancellationToken cancellationToken)
    {
        var configuration = Configuration(args);
        var listens = (configuration["Urls"] ?? configuration["ASPNETCORE_URLS"])?.Split(';')[0]
            ?? $"http://localhost:{configuration["ASPNETCORE_HTTP_PORTS"]?.Split(';')[0] ?? "8080"}";
        var url = listens
            .Replace("//+", "//localhost", StringComparison.Ordinal)
            .Replace("//*", "//localhost", StringComparison.Ordinal)
            .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal);
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var response = await client.GetAsync(new Uri(new Uri(url), "/health"), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
