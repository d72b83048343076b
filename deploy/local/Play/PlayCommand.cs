using System.CommandLine;

namespace ErpSystem.Local.Play;

/// <summary>The launcher's `play`: an order from draft to paid at a system that runs already.</summary>
internal static class PlayCommand
{
    public static Command Create()
    {
        var url = new Option<string>("--url")
        {
            Description = "The gateway.",
            DefaultValueFactory = _ => $"http://127.0.0.1:{LocalOptions.DefaultGatewayPort}/graphql",
        };
        var quantity = new Option<int>("--quantity") { Description = "How many pieces are ordered.", DefaultValueFactory = _ => 3 };
        var pause = new Option<double>("--pause") { Description = "Seconds between the acts.", DefaultValueFactory = _ => 1 };
        url.Validators.Add(result => LauncherCommand.Require(result, Uri.TryCreate(result.GetValue(url), UriKind.Absolute, out _), "--url takes an absolute URL."));
        quantity.Validators.Add(result => LauncherCommand.Require(result, result.GetValue(quantity) is >= 1 and <= 1000, "--quantity takes a number from 1 to 1000."));
        pause.Validators.Add(result => LauncherCommand.Require(result, result.GetValue(pause) is >= 0 and <= 60, "--pause takes seconds from 0 to 60."));

        var command = new Command("play", "Takes one order from draft to paid at a system that runs, and tells each step.") { url, quantity, pause };
        command.SetAction((parsed, ct) =>
            PlayAsync(parsed.GetValue(url)!, parsed.GetValue(quantity), TimeSpan.FromSeconds(parsed.GetValue(pause)), ct));
        return command;
    }

    private static async Task<int> PlayAsync(string url, int quantity, TimeSpan pause, CancellationToken ct)
    {
        using var client = new HttpClient();
        try
        {
            using var probe = await client.GetAsync(new Uri(new Uri(url), "/health/ready"), ct);
            await new OrderPlay(new OrderDesk(new GatewayCalls(client, url)), Console.Out).RunAsync(quantity, pause, ct);
            return 0;
        }
        catch (HttpRequestException)
        {
            await Console.Error.WriteLineAsync($"Nobody answers at {url}: start the system first (dotnet run --project deploy/local).");
        }
        catch (PlayException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
        }

        return Launcher.Failed;
    }
}
