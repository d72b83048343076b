using ErpSystem.Gateway;
using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Subgraphs;

namespace ErpSystem.Local;

/// <summary>Makes the services of a system, in this process or each in its own.</summary>
internal sealed class LocalServices(LocalOptions options, LocalDatabase database, LocalPorts ports)
{
    /// <summary>Makes a subgraph whose first start brings its part of the database up to its version.</summary>
    public LocalService Subgraph(SubgraphDefinition domain, SidecarPlan sidecar, PreparedMarks marks, IProgress<LocalStep> progress)
    {
        var connections = DomainConnections.For(domain.Name, database.AdminConnectionString);
        var preparation = new DomainPreparation(domain, connections, database.AdminConnectionString, marks, progress);
        var port = ports.Subgraphs[domain.Name];
        if (!options.Processes)
        {
            var hosted = new SubgraphOptions
            {
                ConnectionString = connections.Runtime,
                Urls = $"http://127.0.0.1:{port}",
                Telemetry = false,
                Settings = sidecar.Settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value),
            };
            return new InProcessService(domain.Name, port, () => domain.BuildAsync(hosted), ct => preparation.RunAsync(options.Scale, ct));
        }

        // By environment and not by arguments: everybody on the machine can read the arguments of a process.
        var environment = new Dictionary<string, string>(sidecar.Settings)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
            ["ConnectionStrings__Database"] = connections.Runtime,
        };
        return new ProcessService(
            domain.Name, port, $"{domain.Assembly.GetName().Name}.dll", [], environment, Log(domain.Name), ct => preparation.RunAsync(options.Scale, ct));
    }

    private string EventsPort => $"--Gateway:Subscriptions:EventsPort={ports.GatewayEvents}";

    /// <summary>Makes the gateway, which waits for the graph when it starts.</summary>
    public LocalService Gateway(SidecarPlan sidecar, Task<FusionArchive> composing)
    {
        var file = Path.Combine(options.DataFolder, "gateway.far");
        if (options.Processes)
        {
            var environment = new Dictionary<string, string>(sidecar.Settings) { ["ASPNETCORE_ENVIRONMENT"] = "Development" };
            string[] arguments = ["--archive", file, "--port", $"{ports.Gateway}", EventsPort];
            return new ProcessService(
                LocalSystem.GatewayName, ports.Gateway, "ErpSystem.Gateway.dll", arguments, environment, Log(LocalSystem.GatewayName), ct => WriteAsync(composing, file, ct));
        }

        return new InProcessService(
            LocalSystem.GatewayName,
            ports.Gateway,
            () => Task.FromResult(GatewayApplication.Build(
            [
                "--environment=Development",
                "--Gateway:Telemetry=false",
                "--Logging:LogLevel:Default=Warning",
                "--archive", file,
                "--port", $"{ports.Gateway}",
                EventsPort,
                // It publishes nothing, so this is all that it wants of its sidecar.
                $"--APP_API_TOKEN={sidecar.AppApiToken}",
            ])),
            ct => WriteAsync(composing, file, ct));
    }

    private static async Task WriteAsync(Task<FusionArchive> composing, string file, CancellationToken ct)
    {
        var archive = await composing.WaitAsync(ct);
        await using var stream = File.Create(file);
        archive.Write(stream);
    }

    private string Log(string name) => Path.Combine(options.DataFolder, "logs", $"{name}.log");
}
