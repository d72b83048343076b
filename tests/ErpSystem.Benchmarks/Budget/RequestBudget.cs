using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ErpSystem.Benchmarks.Harness;

namespace ErpSystem.Benchmarks.Budget;

/// <summary>What a request on the federated shape costs, line by line, in µs of one core, beside what it may cost.</summary>
internal static class RequestBudget
{
    public static async Task<int> RunAsync(Drive drive, CancellationToken cancellationToken)
    {
        var workspace = await Workspace.PrepareAsync(cancellationToken);
        using var sources = Contenders.StartSources(workspace);
        using var race = new Race(workspace, sources, Contenders.SourcesUrl, "heavy", drive);
        var archive = Benchmarks.Archive(workspace, Contenders.AllSources);
        var body = await File.ReadAllBytesAsync(Path.Combine(workspace.Folder, "heavy.body.json"), cancellationToken);
        await race.UntilSourcesAnswerAsync(cancellationToken);
        var recorded = await RecordedRequest.RecordAsync(archive, body, cancellationToken);

        var whole = await race.RunAsync(Contenders.Ours(workspace, archive), cancellationToken);
        var http = await race.RunAsync(Contenders.Http(workspace, recorded.Response), cancellationToken);
        var calls = await race.RunAsync(Contenders.Calls(workspace, recorded), cancellationToken);
        var stages = Measure(recorded);

        Line("HTTP in and out", "45", http.CpuMicroseconds);
        Line($"{recorded.Calls.Count} calls", "140-250", calls.CpuMicroseconds - http.CpuMicroseconds);
        Line("index", "40", stages["index"].Microseconds, stages["index"].Bytes);
        var placing = stages["executor"].Microseconds - stages["index"].Microseconds - stages["completion and writing"].Microseconds;
        Line("place, de-duplicate, keys", "80", placing);
        Line("completion and writing", "60", stages["completion and writing"].Microseconds, stages["completion and writing"].Bytes);
        Line("body, cache, coercion", "30", stages["body, cache, coercion"].Microseconds, stages["body, cache, coercion"].Bytes);
        Line("telemetry, when collected", "30", stages["telemetry, collected"].Microseconds, stages["telemetry, collected"].Bytes);
        Line("executor, allocated", "", stages["executor"].Microseconds, stages["executor"].Bytes);
        Line("the gateway, whole", "535", whole.CpuMicroseconds);
        return 0;
    }

    private static Dictionary<string, (double Microseconds, long Bytes)> Measure(RecordedRequest recorded)
    {
        RequestStages.Recorded = recorded;
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddLogger(NullLogger.Instance)
            .WithOptions(ConfigOptions.DisableOptimizationsValidator | ConfigOptions.DisableLogFile);
        var summary = BenchmarkRunner.Run<RequestStages>(config);
        return summary.Reports.ToDictionary(static report => report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''), Read);
    }

    private static (double Microseconds, long Bytes) Read(BenchmarkReport report) =>
        ((report.ResultStatistics ?? throw new InvalidOperationException($"{report.BenchmarkCase.DisplayInfo} gave no result.")).Mean / 1000,
            report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0);

    private static void Line(string name, string allowed, double microseconds, long? bytes = null) =>
        Console.WriteLine(FormattableString.Invariant($"{name,-28}{allowed,10}{microseconds,10:0.0} µs{(bytes is { } value ? $"{value,10} B" : "")}"));
}
