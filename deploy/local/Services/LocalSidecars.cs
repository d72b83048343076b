using ErpSystem.Local.Servers.Sidecars;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ErpSystem.Local;

/// <summary>Makes the sidecars of a system: daprd where it is installed, else the stand-in, in this process or each in its own.</summary>
internal sealed class LocalSidecars(LocalOptions options, string adminConnectionString)
{
    private readonly string? daprd = options.StandIn ? null : Daprd.Find();
    private readonly Lazy<IReadOnlyList<string>> resources = new(() => Resources(options));

    /// <summary>Says in a few words what the sidecars are.</summary>
    public string Kind => daprd is not null ? daprd
        : options.Redis is { } redis ? $"stand-in for daprd, stores in Redis at {redis.Split(',')[0]}"
        : "stand-in for daprd, stores in PostgreSQL";

    public LocalSidecar Make(SidecarPlan plan)
    {
        var asked = new SidecarOptions
        {
            AppId = plan.AppId,
            AppPort = plan.AppPort,
            HttpPort = plan.Ports.Http,
            GrpcPort = plan.Ports.Grpc,
            ResourcesPaths = resources.Value,
            // An app that is stopped, killed or away gets its messages when it is back, not its dead letters.
            AppHealth = new AppHealthCheck { Path = "/health", Interval = TimeSpan.FromSeconds(1) },
            ApiToken = plan.ApiToken,
            AppApiToken = plan.AppApiToken,
        };
        var log = Path.Combine(options.DataFolder, "logs", $"{plan.AppId}.sidecar.log");
        if (daprd is not null)
        {
            return new ProcessSidecar([daprd], asked, log);
        }

        var standIn = asked with { Redis = options.Redis, Database = options.Redis is null ? adminConnectionString : null };
        return options.Processes
            ? new ProcessSidecar(DotNetProgram.Words($"{typeof(Sidecar).Assembly.GetName().Name}.dll"), standIn, log)
            : new InProcessSidecar(standIn with { ConfigureLogging = logging => logging.Services.AddSingleton<ILoggerProvider>(_ => new LogFile(log)) });
    }

    // daprd reads from the files alone where its Redis is; the stand-in is told.
    private static IReadOnlyList<string> Resources(LocalOptions options)
    {
        if (!Directory.Exists(options.Components))
        {
            throw new LocalStartException($"There is no folder {options.Components} with the components of Dapr.");
        }

        if (options.Redis is not { } redis || options.StandIn || Daprd.Find() is null)
        {
            return [options.Components];
        }

        var copies = Path.Combine(options.DataFolder, "components");
        ComponentCopies.Write(options.Components, copies, redis);
        return [copies];
    }
}
