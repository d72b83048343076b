using System.CommandLine;
using ErpSystem.Local.Play;

namespace ErpSystem.Local;

/// <summary>The launcher's command line.</summary>
internal static class LauncherCommand
{
    /// <summary>Makes the command; what it does with the options is given, so that parsing can be tested alone.</summary>
    public static RootCommand Create(Func<LocalOptions, CancellationToken, Task<int>> run)
    {
        var port = Port();
        var scale = Scale();
        var fresh = new Option<bool>("--fresh") { Description = "Throws the data away and starts anew." };
        var processes = new Option<bool>("--processes") { Description = "Runs each service as its own process." };
        var without = new Option<string[]>("--without") { Description = $"Leaves a subgraph out ({string.Join(", ", Domains.Names)}); may be repeated." };
        var database = new Option<string?>("--database") { Description = "An administrator's connection string to a PostgreSQL that runs already." };
        var redis = new Option<string?>("--redis") { Description = "The address of a Redis for the sidecars (default: the stand-in stores in PostgreSQL)." };
        var standIn = new Option<bool>("--stand-in") { Description = "Takes the stand-in sidecar also where daprd is on PATH." };
        var data = new Option<string>("--data")
        {
            Description = "The folder for data and logs.",
            DefaultValueFactory = _ => Path.Combine(Checkout.Root, ".erp"),
        };

        without.AcceptOnlyFromAmong([.. Domains.Names]);
        var command = new RootCommand("Starts PostgreSQL, the subgraphs, the gateway and their sidecars on this machine.")
        {
            port, scale, fresh, processes, without, database, redis, standIn, data,
        };
        command.Subcommands.Add(PlayCommand.Create());
        command.SetAction((parsed, ct) => run(
            new()
            {
                DataFolder = Path.GetFullPath(parsed.GetValue(data)!),
                GatewayPort = parsed.GetValue(port),
                Scale = parsed.GetValue(scale),
                Fresh = parsed.GetValue(fresh),
                Processes = parsed.GetValue(processes),
                Without = [.. (parsed.GetValue(without) ?? []).Distinct()],
                Database = parsed.GetValue(database),
                Redis = parsed.GetValue(redis),
                StandIn = parsed.GetValue(standIn),
            },
            ct));
        return command;
    }

    private static Option<int> Port()
    {
        var port = new Option<int>("--port")
        {
            Description = "The gateway's port; 0 takes a free one.",
            DefaultValueFactory = _ => LocalOptions.DefaultGatewayPort,
        };
        port.Validators.Add(result => Require(result, result.GetValue(port) is >= 0 and <= 65535, "--port takes a number from 0 to 65535."));
        return port;
    }

    private static Option<int?> Scale()
    {
        var scale = new Option<int?>("--scale") { Description = "Multiplies the demo data (default 1)." };
        scale.Validators.Add(result => Require(result, result.GetValue(scale) is null or (>= 1 and <= 1000), "--scale takes a number from 1 to 1000."));
        return scale;
    }

    internal static void Require(System.CommandLine.Parsing.SymbolResult result, bool holds, string message)
    {
        if (!holds)
        {
            result.AddError(message);
        }
    }
}
