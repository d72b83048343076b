namespace ErpSystem.Local;

/// <summary>A whole system on this machine: database, subgraphs and gateway. Disposing it stops all that it started.</summary>
public sealed class LocalSystem : IAsyncDisposable
{
    private readonly LocalDatabase database;
    private readonly IReadOnlyList<LocalService> services;
    private readonly LocalTelemetry? telemetry;

    private LocalSystem(LocalDatabase database, IReadOnlyList<LocalService> services, LocalTelemetry? telemetry)
    {
        this.database = database;
        this.services = services;
        this.telemetry = telemetry;
    }

    public LocalService Gateway => services[^1];

    public string GatewayUrl => Gateway.Url;

    public IEnumerable<LocalService> Subgraphs => services.SkipLast(1);

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
        try
        {
            database = await LocalDatabase.StartAsync(options, shown, ct);
            var marks = await database.ReadMarksAsync(ct);
            marks.RequireScale(options.Scale);

            var make = new LocalServices(options, database, ports);
            services.AddRange(domains.Select(domain => make.Subgraph(domain, marks, shown)));
            services.Add(make.Gateway(composing));
            await Task.WhenAll(services.Select(service => StartAsync(service, shown, ct)));
            return new LocalSystem(database, services, telemetry);
        }
        catch
        {
            await StopAllAsync(services, database, telemetry);
            throw;
        }
    }

    /// <summary>Returns a subgraph by its name.</summary>
    public LocalService Subgraph(string name) =>
        Subgraphs.FirstOrDefault(subgraph => subgraph.Name == name) ?? throw new ArgumentException($"No subgraph {name} runs here.", nameof(name));

    /// <summary>Stops a subgraph: its listener, or its process.</summary>
    public Task StopAsync(string name) => Subgraph(name).StopAsync();

    /// <summary>Starts a stopped subgraph again at the same address.</summary>
    public Task StartAsync(string name, CancellationToken ct = default) => Subgraph(name).StartAsync(ct);

    public async ValueTask DisposeAsync() => await StopAllAsync(services, database, telemetry);

    private static async Task StartAsync(LocalService service, IProgress<LocalStep> progress, CancellationToken ct)
    {
        await service.StartAsync(ct);
        progress.Report(new LocalStep(service.Name, service.Url, Done: true));
    }

    private static async Task StopAllAsync(IReadOnlyList<LocalService> services, LocalDatabase? database, LocalTelemetry? telemetry)
    {
        // Side by side: each may take its time for the requests under way. The database is the last to go.
        await Task.WhenAll(services.Select(service => service.DisposeAsync().AsTask()));
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
