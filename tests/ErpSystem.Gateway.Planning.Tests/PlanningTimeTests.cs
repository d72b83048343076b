using System.Diagnostics;
using ErpSystem.Gateway.Schema.Syntax;
using Xunit.Abstractions;

namespace ErpSystem.Gateway.Planning.Tests;

public sealed class PlanningTimeTests(ITestOutputHelper output)
{
    [Fact]
    public void The_heavy_query_needs_few_states()
    {
        var document = DocumentParser.Parse(File.ReadAllText(Directory.GetFiles(Path.Combine(PlanCases.Folder, "bench"), "The_heavy*.graphql").Single()));
        var planner = PlanCases.Of("bench").Planner;
        var watch = Stopwatch.StartNew();
        var plan = planner.Plan(document, null).Plan!;
        var cold = watch.Elapsed;
        const int Runs = 200;
        watch.Restart();
        for (var i = 0; i < Runs; i++)
        {
            planner.Plan(document, null);
        }

        output.WriteLine($"cold {cold.TotalMilliseconds:F1} ms, warm {watch.Elapsed.TotalMilliseconds / Runs:F3} ms, {plan.Statistics}");
        Assert.True(plan.Statistics.Proven);
        Assert.InRange(plan.Statistics.ExpandedStates, 1, 8);
        Assert.InRange(plan.Statistics.Requests, 1, 7);
    }
}
