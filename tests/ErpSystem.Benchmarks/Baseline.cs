using System.Text.Json;

namespace ErpSystem.Benchmarks;

/// <summary>
/// The stored ratios against the peers of the same run, and how far a run may fall below them. Ratios, because the machine is shared: absolute
/// figures of two days cannot be compared.
/// </summary>
internal sealed record Baseline(double FederatedToGrafbase, double PassThroughToYarp, double Tolerance)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static Baseline Read() =>
        JsonSerializer.Deserialize<Baseline>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "baseline.json")), Json)
        ?? throw new InvalidOperationException("baseline.json is empty.");

    /// <summary>Prints the verdict and gives the process's exit code: 0 held, 1 fallen below.</summary>
    public int Judge(string what, double ratio, double stored)
    {
        var least = stored * (1 - Tolerance);
        var held = ratio >= least;
        Console.WriteLine(FormattableString.Invariant($"{what}: ratio {ratio:0.00}, stored {stored:0.00}, least {least:0.00}: {(held ? "held" : "FALLEN")}"));
        return held ? 0 : 1;
    }
}
