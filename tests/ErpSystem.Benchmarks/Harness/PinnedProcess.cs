using System.Diagnostics;
using System.Globalization;

namespace ErpSystem.Benchmarks.Harness;

/// <summary>A process on one CPU core, with its CPU time and memory as the kernel counts them. Ended with its children on dispose.</summary>
internal sealed class PinnedProcess : IDisposable
{
    private const double TicksPerSecond = 100; // USER_HZ, fixed on Linux

    private readonly Process process;

    private PinnedProcess(Process process) => this.process = process;

    public static PinnedProcess Start(int core, string folder, string logFile, string command, params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = folder };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("log=$1; shift; exec taskset \"$@\" >\"$log\" 2>&1");
        foreach (var argument in (string[])["sh", logFile, "-c", core.ToString(CultureInfo.InvariantCulture), command, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["NODE_ENV"] = "production";
        return new PinnedProcess(Process.Start(start) ?? throw new InvalidOperationException($"{command} did not start."));
    }

    public bool HasExited => process.HasExited;

    /// <summary>The CPU time used so far.</summary>
    public TimeSpan CpuTime
    {
        get
        {
            var stat = File.ReadAllText($"/proc/{process.Id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            var ticks = long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
            return TimeSpan.FromSeconds(ticks / TicksPerSecond);
        }
    }

    /// <summary>The resident memory in megabytes.</summary>
    public double Megabytes
    {
        get
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
            return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        process.Dispose();
    }
}
