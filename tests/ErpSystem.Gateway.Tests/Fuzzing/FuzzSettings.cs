using System.Globalization;

namespace ErpSystem.Gateway.Tests.Fuzzing;

/// <summary>How long the fuzz tests run, and where they begin.</summary>
internal static class FuzzSettings
{
    /// <summary>FUZZ_SECONDS; ten by default, of which each test takes its share.</summary>
    public static double Seconds { get; } = double.TryParse(Environment.GetEnvironmentVariable("FUZZ_SECONDS"), CultureInfo.InvariantCulture, out var seconds) ? seconds : 10;

    /// <summary>FUZZ_SEED: the one round to run again; null for all.</summary>
    public static int? Seed { get; } = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : null;
}
