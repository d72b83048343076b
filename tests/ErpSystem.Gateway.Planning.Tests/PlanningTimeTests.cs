using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Syntax;
using GraphQLParser.AST;
using Xunit.Abstractions;

namespace ErpSystem.Gateway.Planning.Tests;

[Collection(nameof(Alone))]
public sealed class PlanningTimeTests(ITestOutputHelper output)
{
    [Fact]
    public void The_heavy_query_needs_few_states()
    {
        var document = DocumentParser.Parse(File.ReadAllText(Directory.GetFiles(Path.Combine(PlanCases.Folder, "bench"), "The_heavy*.graphql").Single()));
        var planner = PlanCases.Of("bench").Planner;
        var plan = planner.Plan(document, null).Plan!;

        Report(planner, document, runs: 300, plan);
        Assert.True(plan.Statistics.Proven);
        Assert.InRange(plan.Statistics.ExpandedStates, 1, 8);
        Assert.InRange(plan.Statistics.Requests, 1, 7);
    }

    [Fact]
    public void Two_thousand_fields_with_four_candidates_each_stay_within_the_budget()
    {
        var table = ManyCandidates.Table(sources: 4, types: 40, fields: 50);
        var document = DocumentParser.Parse(ManyCandidates.Query(types: 40, fields: 50));
        var planner = new OperationPlanner(table);

        var plan = planner.Plan(document, null).Plan!;

        Report(planner, document, runs: 3, plan);
        Assert.InRange(plan.Statistics.ExpandedStates, 1, PlannerOptions.Default.StateBudget);
        Assert.Equal(1, plan.Statistics.Requests);
    }

    [Fact]
    public void A_spent_budget_gives_the_best_plan_so_far_and_says_so()
    {
        var table = ManyCandidates.Table(sources: 4, types: 6, fields: 3, keyed: true);
        var document = DocumentParser.Parse(ManyCandidates.Query(types: 6, fields: 3));

        var first = new OperationPlanner(table, new PlannerOptions { StateBudget = 1 }).Plan(document, null).Plan!;
        var more = new OperationPlanner(table, new PlannerOptions { StateBudget = 50 }).Plan(document, null).Plan!;

        Assert.False(first.Statistics.Proven);
        Assert.Equal(1, first.Statistics.ExpandedStates);
        Assert.Equal((3, 2), (first.Statistics.Waves, more.Statistics.Waves));
        Assert.Equal(50, more.Statistics.ExpandedStates);
    }

    // Printed, not asserted: the machine may be busy. Processor time, so that waiting for a turn does not count.
    private void Report(OperationPlanner planner, GraphQLDocument document, int runs, QueryPlan plan)
    {
        planner.Plan(document, null);
        var (cpu, bytes) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
        for (var i = 0; i < runs; i++)
        {
            planner.Plan(document, null);
        }

        var each = (Environment.CpuUsage.TotalTime - cpu) / runs;
        output.WriteLine($"{each.TotalMilliseconds:F2} ms of processor time, {(GC.GetAllocatedBytesForCurrentThread() - bytes) / runs / 1024} KB a plan; {plan.Statistics}");
    }
}

/// <summary>Tests that measure run when nothing else does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
