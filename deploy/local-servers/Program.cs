using System.Runtime.InteropServices;
using ErpSystem.Local.Servers.Sidecars;

// The stand-in sidecar as a program of its own; what else is in this assembly is a library.
using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    var command = SidecarCommand.Parse(args, Environment.GetEnvironmentVariable);
    foreach (var warning in command.Warnings)
    {
        await Console.Error.WriteLineAsync($"warning: {warning}");
    }

    await using var sidecar = await Sidecar.StartAsync(command.Options, stop.Token);
    await sidecar.WaitForShutdownAsync(stop.Token);
    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 0;
}
catch (SidecarException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stop.Cancel();
}
