using System.Text;
using System.Text.Json;
using ErpSystem.Gateway.Execution.Programs;
using ErpSystem.Gateway.Execution.Sources;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Coercion;
using ErpSystem.Gateway.Schema.Types;
using static ErpSystem.Gateway.Execution.Tests.PlanBuilder;

namespace ErpSystem.Gateway.Execution.Tests.Execution;

public sealed class MutatedReplyTests
{
    private const string Sales =
        """{"data":{"orders":[{"no":"A","q":1,"tags":["x",null],"product":{"id":"1"}},{"no":"B","q":2,"tags":[],"product":{"id":"2"}},{"no":"C","q":1,"tags":null,"product":null}]},"errors":[{"message":"m","path":["orders",1,"q"],"extensions":{"code":"C"}}]}""";

    private const string Inventory =
        """{"data":{"__1_0":[{"__t":"Good","name":"Bolt","parts":[{"id":"1"},{"id":"3"}]},{"__t":"Service","name":"Nut","parts":null}],"__2_0":[{"name":"P"},null,{"name":"Q"}]},"errors":[{"message":"m","path":["__1_0",0,"name"]}]}""";

    private static readonly string[] Pieces = ["null", "{}", "[]", "\"\"", "0", "-1e400", "true", "\"path\":[", "\"__1_0\"", "\"orders\"", "}", "]", ",", "99999999999999999999", "\\ud800"];

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public async Task Whatever_a_source_answers_the_client_gets_a_graphql_response(int seed)
    {
        var random = new Random(seed);
        var program = PlanProgram.Compile(MakePlan());
        for (var round = 0; round < 3_000; round++)
        {
            var (sales, inventory) = (Mutate(Sales, random), Mutate(Inventory, random));
            var executor = new PlanExecutor(SchemaDefinition.Parse("type Query { a: Int }"), [new CannedSource("sales", sales), new CannedSource("inventory", inventory)]);

            using var result = await executor.ExecuteAsync(program, CoercedVariables.Empty, RequestHeaders.Empty, CancellationToken.None)
                .WaitAsync(TimeSpan.FromSeconds(10));

            using var response = Parse(result, $"seed {seed}, round {round}\n{sales}\n{inventory}");
            Assert.True(response.RootElement.TryGetProperty("data", out _));
        }
    }

    private static JsonDocument Parse(ExecutionResult result, string story)
    {
        try
        {
            return JsonDocument.Parse(result.Json.ToArray(), new JsonDocumentOptions { MaxDepth = 256 });
        }
        catch (JsonException error)
        {
            throw new InvalidOperationException($"{story}\n{Encoding.UTF8.GetString(result.Json.Span)}", error);
        }
    }

    private static string Mutate(string text, Random random)
    {
        if (random.Next(4) == 0)
        {
            return text;
        }

        for (var changes = random.Next(1, 3); changes > 0; changes--)
        {
            var start = random.Next(text.Length);
            var length = Math.Min(random.Next(0, 12), text.Length - start);
            text = random.Next(5) == 0
                ? ReplaceValue(text, random)
                : text[..start] + Pieces[random.Next(Pieces.Length)] + text[(start + length)..];
        }

        return text;
    }

    // A whole value for another, so that most replies stay JSON and the checks behind the parser are reached.
    private static string ReplaceValue(string text, Random random)
    {
        var colon = text.IndexOf(':', random.Next(text.Length));
        var end = colon < 0 ? -1 : text.IndexOfAny([',', '}', ']'], colon);
        return end < 0 ? text : text[..(colon + 1)] + Pieces[random.Next(7)] + text[end..];
    }

    private static QueryPlan MakePlan()
    {
        var part = new ObjectShape
        {
            Fields = [Leaf(2, "name", nonNull: true)],
            TypeName = "Part",
        };
        var product = new ObjectShape
        {
            Fields = [Leaf(0, "id", LeafKind.Id, nonNull: true), Leaf(1, "name", nonNull: true), Objects(1, "parts", part, nonNullItems: true)],
            TypeNameSource = new TypeNameSource(1, "__t"),
            PossibleTypes = System.Collections.Frozen.FrozenSet.ToFrozenSet(["Good", "Service"]),
        };
        var order = Shape("Order", Leaf(0, "no", nonNull: true), Leaf(0, "q", LeafKind.Int), Leaf(0, "tags", nonNull: true, list: true), Object(0, "product", product));
        return Plan(
            Shape("Query", Objects(0, "orders", order)),
            Node(0, "sales", [], RootPart(0, "orders{no q tags product{id}}")),
            Node(1, "inventory", [0], Part(1, Path((0, "orders"), (0, "product")), ById("product", "productsByIds", Value((0, "id"))), "__t:__typename name parts{id}")),
            Node(2, "inventory", [1], Part(2, Path((0, "orders"), (0, "product"), (1, "parts")), ById("part", "partsByIds", Value((1, "id"))), "name")));
    }
}
