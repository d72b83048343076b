namespace ErpSystem.Benchmarks.Harness;

/// <summary>A server under load: how it is started, pinned to core 1, and where it answers.</summary>
internal sealed record Contender(string Name, Uri Url, Func<PinnedProcess> Start);

/// <summary>How long and how hard a contender is driven.</summary>
internal sealed record Drive(int Connections, int WarmUpSeconds, int Seconds)
{
    /// <summary>The first seconds after start are measured on their own: users meet them at each rollout.</summary>
    public const int EarlySeconds = 5;
}

/// <summary>What was measured of a contender.</summary>
internal sealed record Measurement(
    string Name,
    LoadResult Early,
    LoadResult Load,
    double Megabytes,
    double CpuMicroseconds,
    double SourceCpuMicroseconds,
    double SourceCalls,
    int SourceCallsAlone,
    int Bytes)
{
    public static string Header =>
        $"{"",-12}{"req/s",9}{"first 5 s",11}{"p50 ms",9}{"p99 ms",9}{"MB",8}{"µs CPU",9}{"source µs",11}{"calls/req",11}{"alone",7}{"bytes",8}{"failed",8}";

    public override string ToString() => FormattableString.Invariant(
        $"{Name,-12}{Load.PerSecond,9:0}{Early.PerSecond,11:0}{Load.P50,9:0.0}{Load.P99,9:0.0}{Megabytes,8:0}{CpuMicroseconds,9:0}{SourceCpuMicroseconds,11:0}{SourceCalls,11:0.00}{SourceCallsAlone,7}{Bytes,8}{Load.Failures,8}");
}
