using System.Diagnostics;
using System.Text;

namespace ErpSystem.Local.Tests;

/// <summary>The launcher as a process, as a developer starts it.</summary>
internal sealed class LauncherRun : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public LauncherRun(params string[] arguments)
    {
        var launcher = Path.Combine(AppContext.BaseDirectory, "ErpSystem.Local.dll");
        process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [launcher, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true },
        };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    public async Task WaitUntilReadyAsync()
    {
        var first = await Task.WhenAny(ready.Task, process.WaitForExitAsync()).WaitAsync(Patience);
        Assert.True(first == ready.Task, Output);
    }

    public async Task<int> WaitForExitAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Returns all processes that the launcher started and those that work on the folder: PostgreSQL leaves its parent.</summary>
    public IReadOnlyList<int> ProcessesOn(string folder)
    {
        var parents = ProcessTable.Parents();
        return [.. parents.Keys.Where(pid => pid != process.Id && ProcessLife.IsRunning(pid)
            && (ProcessTable.IsDescendant(parents, pid, process.Id) || ProcessTable.CommandOf(pid).Contains(folder, StringComparison.Ordinal)))];
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (output)
        {
            output.AppendLine(line);
        }

        if (line.StartsWith("Ready after", StringComparison.Ordinal))
        {
            ready.TrySetResult();
        }
    }
}
