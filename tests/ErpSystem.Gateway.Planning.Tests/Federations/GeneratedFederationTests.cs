using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using ErpSystem.Gateway.Federations.Generation;
using ErpSystem.Gateway.Schema.Types;
using Xunit.Abstractions;

namespace ErpSystem.Gateway.Planning.Tests.Federations;

/// <summary>
/// Made-up federations against one schema over everything, which GraphQL.NET executes. FEDERATION_SECONDS makes the run long,
/// FEDERATION_SEED begins at another world.
/// </summary>
public sealed class GeneratedFederationTests(ITestOutputHelper output)
{
    private const int Operations = 90;
    private const int Worlds = 60;

    private static readonly int Seconds = Setting("FEDERATION_SECONDS", 0);
    private static readonly int First = Setting("FEDERATION_SEED", 1);

    [Fact]
    public async Task Composition_makes_the_schema_and_the_gateway_gives_the_answers_of_one_server_over_everything()
    {
        var (watch, failures, answered, worlds) = (Stopwatch.StartNew(), new ConcurrentQueue<string>(), 0, 0);
        await Parallel.ForEachAsync(Seeds(watch), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (seed, _) =>
        {
            var (faults, count) = await RunAsync(seed);
            faults.ForEach(failures.Enqueue);
            Interlocked.Add(ref answered, count);
            Interlocked.Increment(ref worlds);
        });

        output.WriteLine($"{answered} operations in {worlds} worlds from {First} on, {failures.Count} faults, {watch.Elapsed.TotalSeconds:0} s");
        Assert.True(failures.IsEmpty, $"{failures.Count} of {answered} operations\n\n{string.Join("\n\n========\n\n", failures.Take(3))}");
        Assert.InRange(answered, worlds * Operations / 4, int.MaxValue);
    }

    private static IEnumerable<int> Seeds(Stopwatch watch)
    {
        for (var seed = First; seed < First + Worlds || watch.Elapsed.TotalSeconds < Seconds; seed++)
        {
            yield return seed;
        }
    }

    private static async Task<(List<string> Faults, int Answered)> RunAsync(int seed)
    {
        FederatedRun run;
        try
        {
            run = FederatedRun.Create(seed);
        }
        catch (Xunit.Sdk.TrueException error)
        {
            return ([error.Message], 0);
        }

        var faults = SchemaComparison.Compare(SchemaDefinition.Parse(run.Federation.Monolith), run.Client).Select(fault => $"world {seed}: {fault}\n{FederatedRun.Text(run.Federation)}").ToList();
        var answered = 0;
        for (var number = 0; number < Operations && faults.Count == 0; number++)
        {
            var random = new RandomOperation(run.Client, number) { Ids = Ids, HasConditions = number % 3 != 0 };
            var text = random.Write();
            if (run.IsValid(text))
            {
                answered++;
                var variables = Variables(number);
                var isOrdered = number % 3 == 0;
                if (await run.DifferenceAsync(text, variables, isOrdered) is not null)
                {
                    var small = await DocumentShrinker.ShrinkAsync(text, async candidate => run.IsValid(candidate) && await run.DifferenceAsync(candidate, variables, isOrdered) is not null);
                    faults.Add($"world {seed}, operation {number}\n{small}\n{variables}\n{await run.DifferenceAsync(small, variables, isOrdered)}\n{FederatedRun.Text(run.Federation)}");
                }
            }
        }

        return (faults, answered);
    }

    private static readonly string[] Ids = [.. from type in Enumerable.Range(0, 3) from number in (int[])[0, 1, 4, 9] select $"E{type}-{number}"];

    private static string Variables(int number) =>
        $"{{\"x\":{(number % 2 == 0 ? "true" : "false")},\"key\":\"{Ids[number % Ids.Length]}\"{(number % 4 == 0 ? ",\"number\":3,\"text\":\"a\\\"b\",\"y\":true" : "")}}}";

    private static int Setting(string name, int fallback) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : fallback;
}
