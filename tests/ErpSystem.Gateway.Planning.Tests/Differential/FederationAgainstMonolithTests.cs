using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ErpSystem.Gateway.Execution;
using ErpSystem.Gateway.Execution.Programs;
using ErpSystem.Gateway.Execution.Sources;
using ErpSystem.Gateway.Federations.Generation;
using ErpSystem.Gateway.Schema.Coercion;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Validation;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Planning.Tests.Differential;

public sealed class FederationAgainstMonolithTests
{
    private const int Operations = 250;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<object[]> Topics() =>
        from name in PlanCases.Names
        where PlanCases.Of(name).Sources.Count > 0
        from takesBatches in new[] { false, true }
        select new object[] { name, takesBatches };

    [Theory]
    [MemberData(nameof(Topics))]
    public async Task The_federation_answers_generated_operations_as_one_schema_over_everything_would(string name, bool takesBatches)
    {
        var topic = PlanCases.Of(name);
        var world = new World(topic);
        for (var seed = 0; seed < Operations; seed++)
        {
            var text = new RandomOperation(topic.Client, seed) { Ids = world.NodeIds is { Count: > 0 } known ? known : ["2"] }.Write();
            var document = DocumentParser.Parse(text);
            if (OperationValidator.Validate(topic.Client, document, text).IsEmpty)
            {
                await CompareAsync(topic, world, text, document, seed, takesBatches);
            }
        }
    }

    private static async Task CompareAsync(Topic topic, World world, string text, GraphQLDocument document, int seed, bool takesBatches)
    {
        var variables = $"{{\"x\":{(seed % 2 == 0 ? "true" : "false")},\"key\":\"{(world.NodeIds.Count > 0 ? world.NodeIds[seed % world.NodeIds.Count] : seed % 9)}\"}}";
        var plan = topic.Planner.Plan(document, null).Plan!;
        var sources = topic.Sources.Select(source => new WorldSource(source.Key, world, topic.Client, source.Value, takesBatches)).ToList();
        var coerced = new VariableCoercer(topic.Client, (GraphQLOperationDefinition)document.Definitions[0]).Coerce(Encoding.UTF8.GetBytes(variables)).Values!;

        using var result = await new PlanExecutor(topic.Client, sources).ExecuteAsync(PlanProgram.Compile(plan), coerced, RequestHeaders.Empty, CancellationToken.None);

        var expected = new JsonObject { ["data"] = WorldExecution.Execute(world, topic.Client, topic.Client, text, JsonNode.Parse(variables)!.AsObject()) };
        var (wanted, got) = (Ordered(expected)!.ToJsonString(Indented), Ordered(JsonNode.Parse(result.Json.Span))!.ToJsonString(Indented));
        Assert.True(
            wanted == got,
            $"seed {seed}\n{text}\n{variables}\nwanted {wanted}\ngot {got}\n{plan.ToText()}\n{string.Join('\n', sources.SelectMany(source => source.Requests.Select(request => source.Name + " " + request)))}");
    }

    // A field that is selected twice, once under a condition, may stand at either place. An object of a node field of which nothing is asked is
    // not looked for, so nothing and an object with nothing in it are the same.
    private static JsonNode? Ordered(JsonNode? node) => node switch
    {
        JsonObject { Count: 0 } => null,
        JsonObject value => new JsonObject(value.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Ordered(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Ordered)]),
        _ => node?.DeepClone(),
    };
}
