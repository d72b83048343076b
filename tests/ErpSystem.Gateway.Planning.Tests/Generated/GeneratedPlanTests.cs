using ErpSystem.Gateway.Execution.Programs;
using ErpSystem.Gateway.Federations.Generation;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Validation;
using Xunit.Abstractions;

namespace ErpSystem.Gateway.Planning.Tests.Generated;

public sealed class GeneratedPlanTests(ITestOutputHelper output)
{
    // More by the variable PLANNED_OPERATIONS, for a long run.
    private static readonly int Operations = int.TryParse(Environment.GetEnvironmentVariable("PLANNED_OPERATIONS"), out var count) ? count : 300;

    public static TheoryData<string> Topics() => [.. PlanCases.Names, PlanCases.Repository];

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_plan_of_a_generated_operation_can_be_run_and_each_source_understands_its_document(string name)
    {
        var topic = PlanCases.Of(name);
        var planned = 0;
        for (var seed = 0; seed < Operations; seed++)
        {
            var text = new RandomOperation(topic.Client, seed).Write();
            var document = DocumentParser.Parse(text);
            if (!OperationValidator.Validate(topic.Client, document, text).IsEmpty)
            {
                continue;
            }

            var result = topic.Planner.Plan(document, null);
            Assert.True(result.Plan is not null, $"seed {seed}: {result.Error?.Message}\n{text}");
            var faults = PlanInspection.Of(result.Plan).Concat(DocumentFaults(topic, result.Plan)).ToList();
            Assert.True(faults.Count == 0, $"seed {seed}:\n{text}\n{string.Join('\n', faults)}\n{result.Plan.ToText()}");
            planned++;
        }

        output.WriteLine($"{planned} of {Operations} generated operations were valid");
        Assert.InRange(planned, Operations / 20, Operations);
    }

    private static IEnumerable<string> DocumentFaults(Topic topic, QueryPlan plan)
    {
        foreach (var (node, source, document) in PlanProgram.Compile(plan).Documents())
        {
            if (topic.Sources.TryGetValue(source, out var schema))
            {
                foreach (var fault in OperationValidator.Validate(schema, DocumentParser.Parse(document), document))
                {
                    yield return $"step {node}, {source}: {fault.Message}\n{document}";
                }
            }
        }
    }
}
