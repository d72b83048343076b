namespace ErpSystem.Local;

/// <summary>A whole system on this machine: database, subgraphs, gateway and their sidecars. Disposing it stops all that it started.</summary>
public sealed class LocalSystem : IAsyncDisposable
{
    /// <summary>The name of the gateway as a service and as an app.</summary>
    public const string GatewayName = "gateway";

    private readonly LocalDatabase database;
    private readonly IReadOnlyList<LocalService> services;
    private readonly IReadOnlyList<LocalSidecar> sidecars;
    private readonly LocalTelemetry? telemetry;

    private LocalSystem(
        LocalDatabase database, IReadOnlyList<LocalService> services, IReadOnlyList<LocalSidecar> sidecars, string sidecarKind, LocalTelemetry? telemetry)
    {
        this.database = database;
        this.services = services;
        this.sidecars = sidecars;
        this.telemetry = telemetry;
        SidecarKind = sidecarKind;
    }

    public LocalService Gateway => services[^1];

    public string GatewayUrl => Gateway.Url;

    public IEnumerable<LocalService> Subgraphs => services.SkipLast(1);

    /// <summary>Says in a few words what the sidecars are.</summary>
    public string SidecarKind { get; }

    /// <summary>An administrator's connection string to the system's database.</summary>
    public string AdminConnectionString => database.AdminConnectionString;

    /// <summary>Starts the system and returns when it answers queries.</summary>
    /// <exception cref="LocalStartException">It cannot be started as asked; nothing is left running.</exception>
    public static async Task<LocalSystem> StartAsync(LocalOptions options, IProgress<LocalStep>? progress, CancellationToken ct)
    {
        var shown = progress ?? new Silent();
        var domains = Domains.Except(options.Without);
        var ports = LocalPorts.Choose(options.GatewayPort, domains);
        Directory.CreateDirectory(options.DataFolder);

        var composing = LocalGraph.ComposeAsync(domains, ports, shown, ct);
        // Each service in a process of its own sets up its own.
        var telemetry = options.Processes ? null : LocalTelemetry.StartWhenConfigured();
        LocalDatabase? database = null;
        var services = new List<LocalService>();
        var sidecars = new List<LocalSidecar>();
        try
        {
            database = await LocalDatabase.StartAsync(options, shown, ct);
            var marks = await database.ReadMarksAsync(ct);
            marks.RequireScale(options.Scale);

            var plans = ports.Sidecars.ToDictionary(
                sidecar => sidecar.Key,
                sidecar => new SidecarPlan(sidecar.Key, ports.Subgraphs.GetValueOrDefault(sidecar.Key, ports.GatewayEvents), sidecar.Value));
            var makeSidecars = new LocalSidecars(options, database.AdminConnectionString);
            sidecars.AddRange(plans.Values.Select(makeSidecars.Make));
            var make = new LocalServices(options, database, ports);
            services.AddRange(domains.Select(domain => make.Subgraph(domain, plans[domain.Name], marks, shown)));
            services.Add(make.Gateway(plans[GatewayName], composing));
            // Side by side: a sidecar opens for its app before the app is there, and waits for the app's port by itself.
            await Task.WhenAll([.. sidecars.Select(sidecar => sidecar.StartAsync(ct)), .. services.Select(service => StartAsync(service, shown, ct))]);
            return new LocalSystem(database, services, sidecars, makeSidecars.Kind, telemetry);
        }
        catch
        {
            await StopAllAsync(services, sidecars, database, telemetry);
            throw;
        }
    }

    /// <summary>Returns a subgraph by its name.</summary>
    public LocalService Subgraph(string name) =>
        Subgraphs.FirstOrDefault(subgraph => subgraph.Name == name) ?? throw new ArgumentException($"No subgraph {name} runs here.", nameof(name));

    /// <summary>Returns the sidecar of a service by the service's name.</summary>
    public LocalSidecar Sidecar(string name) =>
        sidecars.FirstOrDefault(sidecar => sidecar.Name == name) ?? throw new ArgumentException($"No sidecar of {name} runs here.", nameof(name));

    /// <summary>Stops a subgraph: its listener, or its process.</summary>
    public Task StopAsync(string name) => Subgraph(name).StopAsync();

    /// <summary>Starts a stopped subgraph again at the same address.</summary>
    public Task StartAsync(string name, CancellationToken ct = default) => Subgraph(name).StartAsync(ct);

    public async ValueTask DisposeAsync() => await StopAllAsync(services, sidecars, database, telemetry);

    private static async Task StartAsync(LocalService service, IProgress<LocalStep> progress, CancellationToken ct)
    {
        await service.StartAsync(ct);
        progress.Report(new LocalStep(service.Name, service.Url, Done: true));
    }

    private static async Task StopAllAsync(
        IReadOnlyList<LocalService> services, IReadOnlyList<LocalSidecar> sidecars, LocalDatabase? database, LocalTelemetry? telemetry)
    {
        // Side by side: each may take its time for what is under way, and neither a sidecar nor its app waits for an answer of the other
        // once it is told to stop. What was sent and not applied is delivered at the next start. The database is the last to go.
        await Task.WhenAll(services.Cast<LocalPart>().Concat(sidecars).Select(part => part.DisposeAsync().AsTask()));
        if (database is not null)
        {
            await database.DisposeAsync();
        }

        telemetry?.Dispose();
    }

    private sealed class Silent : IProgress<LocalStep>
    {
        public void Report(LocalStep value)
        {
        }
    }
}
