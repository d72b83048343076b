using System.Runtime.InteropServices;

namespace ErpSystem.Local;

/// <summary>What can be typed while the system runs: <c>stop NAME</c> and <c>start NAME</c>, to see what clients get while a subgraph is away.</summary>
internal sealed class ServiceCommands(LocalSystem system, TextReader input, TextWriter output)
{
    private const int StandardInput = 0;

    /// <summary>The line that tells of the commands.</summary>
    public const string Usage = "Type \"stop NAME\" or \"start NAME\" to take a subgraph away and to bring it back.";

    /// <summary>
    /// True when there is somebody to read from: a pipe, or a terminal that this process may read. A job in the background must not: the
    /// terminal would suspend it.
    /// </summary>
    public static bool CanRead =>
        Console.IsInputRedirected || OperatingSystem.IsWindows() || ForegroundGroup(StandardInput) == OwnGroup();

    /// <summary>Obeys until the input ends; a launcher without a terminal reads the end at once and goes on running.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        while (await input.ReadLineAsync(ct) is { } line)
        {
            if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } words)
            {
                await output.WriteLineAsync(await ObeyAsync(words, ct));
            }
        }
    }

    [DllImport("libc", EntryPoint = "tcgetpgrp"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ForegroundGroup(int fileDescriptor);

    [DllImport("libc", EntryPoint = "getpgrp"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OwnGroup();

    private async Task<string> ObeyAsync(string[] words, CancellationToken ct)
    {
        if (words is not ["stop" or "start", var name] || system.Subgraphs.FirstOrDefault(subgraph => subgraph.Name == name) is not { } subgraph)
        {
            return $"{Usage} Subgraphs: {string.Join(", ", system.Subgraphs.Select(known => known.Name))}.";
        }

        // A process that somebody killed is stopped too, although nobody asked this system to stop it.
        var runs = subgraph is { IsRunning: true, ProcessId: not null };
        if (words[0] == "stop" || !runs)
        {
            await subgraph.StopAsync();
        }

        if (words[0] == "stop")
        {
            return $"{name} is stopped.";
        }

        try
        {
            await subgraph.StartAsync(ct);
            return $"{name} runs at {subgraph.Url}.";
        }
        catch (LocalStartException refused)
        {
            return refused.Message;
        }
    }
}
