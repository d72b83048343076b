using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ErpSystem.Benchmarks.Harness;

/// <summary>What one run of the load generator saw.</summary>
/// <param name="Requests">The number of answered requests.</param>
/// <param name="PerSecond">Requests a second.</param>
/// <param name="P50">The median latency in milliseconds.</param>
/// <param name="P99">The 99th percentile in milliseconds.</param>
/// <param name="Failures">Answers that were not 2xx, and socket errors.</param>
internal sealed record LoadResult(long Requests, double PerSecond, double P50, double P99, long Failures);

/// <summary>wrk on one core: a fixed number of connections, each sending its next request when the last was answered.</summary>
internal static partial class Load
{
    public static async Task<LoadResult> RunAsync(Workspace workspace, string bodyFile, Uri url, int connections, int seconds, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("taskset") { WorkingDirectory = workspace.Folder, RedirectStandardOutput = true };
        foreach (var argument in (string[])["-c", "0", "wrk", "-t1", $"-c{connections}", $"-d{seconds}s", "--latency", "-s", "post.lua", url.ToString()])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["BENCH_BODY"] = Path.Combine(workspace.Folder, bodyFile);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("wrk did not start.");
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return Read(output);
    }

    private static LoadResult Read(string output) => new(
        (long)Number(Requests(), output),
        Number(PerSecond(), output),
        Latency("50%", output),
        Latency("99%", output),
        (long)Number(NotOk(), output) + SocketErrors().Match(output).Groups.Values.Skip(1).Sum(group => group.Success ? long.Parse(group.Value, CultureInfo.InvariantCulture) : 0));

    private static double Number(Regex pattern, string output) =>
        pattern.Match(output) is { Success: true } match ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;

    private static double Latency(string percentile, string output)
    {
        var match = Regex.Match(output, $@"{percentile}\s+([\d.]+)(us|ms|s)");
        var value = match.Success ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
        return match.Groups[2].Value switch { "us" => value / 1000, "s" => value * 1000, _ => value };
    }

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Requests();

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex PerSecond();

    [GeneratedRegex(@"Non-2xx or 3xx responses: (\d+)")]
    private static partial Regex NotOk();

    [GeneratedRegex(@"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)")]
    private static partial Regex SocketErrors();
}
