using System.Diagnostics;
using System.Runtime.InteropServices;
using ErpSystem.Local.Progress;
using ErpSystem.Local.Servers;
using Spectre.Console;

namespace ErpSystem.Local;

/// <summary>Starts the system, says where it is and stops it when it is told to.</summary>
internal static class Launcher
{
    public const int Failed = 1;

    public const int WrongUse = 2;

    public static async Task<int> RunAsync(LocalOptions options, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        using var interrupt = StopOn(PosixSignal.SIGINT, stop);
        using var terminate = StopOn(PosixSignal.SIGTERM, stop);
        using var hangUp = StopOn(PosixSignal.SIGHUP, stop);
        try
        {
            await RunUntilAsync(options, stop.Token);
            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Console.WriteLine("Stopped before everything was ready.");
            return 0;
        }
        catch (Exception refused) when (refused is LocalStartException or PostgresUnavailableException)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return Failed;
        }
    }

    private static async Task RunUntilAsync(LocalOptions options, CancellationToken stop)
    {
        var terminal = AnsiConsole.Profile.Capabilities is { Ansi: true, Interactive: true } && !Console.IsOutputRedirected;
        IProgressView view = terminal ? new TerminalRows(AnsiConsole.Console) : new PlainLines(Console.Out);
        await using (var system = await view.ShowAsync(progress => LocalSystem.StartAsync(options, progress, stop)))
        {
            using var self = Process.GetCurrentProcess();
            Console.WriteLine(Greeting.For(system, options, DateTime.Now - self.StartTime));
            using var input = new StreamReader(Console.OpenStandardInput());
            if (ServiceCommands.CanRead)
            {
                // Not awaited: a read from a terminal cannot be cancelled, it ends with the process.
                _ = new ServiceCommands(system, input, Console.Out).RunAsync(stop);
            }

            await WaitAsync(stop);
            Console.WriteLine("Stopping.");
        }

        Console.WriteLine("Stopped.");
    }

    private static async Task WaitAsync(CancellationToken stop)
    {
        var stopped = new TaskCompletionSource();
        await using var registration = stop.Register(() => stopped.SetResult());
        await stopped.Task;
    }

    private static PosixSignalRegistration StopOn(PosixSignal signal, CancellationTokenSource stop) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            // The second time the developer means it: the default action ends this process, and its children end with it.
            context.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        });
}
