using System.Text;
using ErpSystem.Gateway.Execution.Programs;
using ErpSystem.Gateway.Execution.Writing;
using ErpSystem.Gateway.Planning.Plan;
using static ErpSystem.Gateway.Execution.Tests.PlanBuilder;

namespace ErpSystem.Gateway.Execution.Tests.Execution;

public sealed class DirectTests
{
    private const string Whole =
        """{"data":{"items":[{"id":"1","n":-5,"f":1.5,"b":true,"e":"OPEN","s":"täxt","c":12.0,"o":null},{"id":"2","n":0,"f":0,"b":false,"e":null,"s":null,"c":"x","o":{"y":"z"}}]}}""";

    [Fact]
    public void A_reply_that_is_the_response_is_recognised() => Assert.True(Matches(Whole));

    [Theory]
    [InlineData("\"id\":\"1\"", "\"id\":1")]
    [InlineData("\"id\":\"1\"", "\"id\":null")]
    [InlineData("\"n\":-5", "\"n\":-05")]
    [InlineData("\"n\":-5", "\"n\":+5")]
    [InlineData("\"n\":-5", "\"n\":5.0")]
    [InlineData("\"n\":-5", "\"n\":2147483648")]
    [InlineData("\"n\":-5", "\"n\":-")]
    [InlineData("\"f\":1.5", "\"f\":1.")]
    [InlineData("\"f\":1.5", "\"f\":01")]
    [InlineData("\"f\":1.5", "\"f\":1e5")]
    [InlineData("\"f\":1.5", "\"f\":\"1\"")]
    [InlineData("\"b\":true", "\"b\":1")]
    [InlineData("\"OPEN\"", "\"SECRET\"")]
    [InlineData("täxt", "t\\u00e4xt")]
    [InlineData("täxt", "t\txt")]
    [InlineData("\"c\":12.0", "\"c\":{}")]
    [InlineData("\"n\":-5,", "")]
    [InlineData("\"n\":-5,", "\"n\":-5,\"n\":-5,")]
    [InlineData("\"n\":-5,\"f\":1.5", "\"f\":1.5,\"n\":-5")]
    [InlineData("\"o\":null", "\"o\":null,\"secret\":1")]
    [InlineData("\"o\":null", "\"o\":[]")]
    [InlineData("{\"data\"", "{ \"data\"")]
    [InlineData("]}}", "]},\"errors\":[]}")]
    [InlineData("]}}", "]}} ")]
    [InlineData("]}}", "]}")]
    [InlineData("},{", "}{")]
    public void Anything_else_is_left_to_the_index(string text, string replacement) =>
        Assert.False(Matches(Whole.Replace(text, replacement, StringComparison.Ordinal)));

    [Fact]
    public void Text_that_is_no_utf8_is_left_to_the_index()
    {
        var bytes = Encoding.UTF8.GetBytes(Whole);
        bytes[Array.IndexOf(bytes, (byte)0xC3)] = 0xFF;

        Assert.False(ReplyScan.Matches(PlanProgram.Compile(ItemsPlan()).Root, bytes, []));
    }

    [Fact]
    public void Names_of_the_gateway_s_own_and_types_to_tell_apart_rule_it_out()
    {
        Assert.True(PlanProgram.Compile(ItemsPlan()).IsDirect);
        Assert.False(PlanProgram.Compile(Plan(Shape("Query", Leaf(0, "__e_a", name: "a")), Node(0, "sales", [], RootPart(0, "a")))).IsDirect);
        var typeName = new FieldShape { ResponseName = "__typename", Origin = FieldOrigin.TypeName, Type = Output(true, LeafKind.String), Coordinate = "Query.__typename" };
        Assert.False(PlanProgram.Compile(Plan(Shape("Query", typeName), Node(0, "sales", [], RootPart(0, "a")))).IsDirect);
    }

    [Fact]
    public async Task Both_paths_give_the_same_response()
    {
        await using var federation = await new Federation().AddAsync("sales", Whole);
        var direct = await federation.ExecuteAsync(ItemsPlan());

        // The same values, but told in a form that the short path refuses.
        federation["sales"].Answer(Whole.Replace("\"n\"", " \"n\"", StringComparison.Ordinal));
        var indexed = await federation.ExecuteAsync(ItemsPlan());

        Assert.Equal(direct, indexed);
        Assert.Equal(2, federation["sales"].Requests.Count);
    }

    private static bool Matches(string reply) => ReplyScan.Matches(PlanProgram.Compile(ItemsPlan()).Root, Encoding.UTF8.GetBytes(reply), []);

    private static QueryPlan ItemsPlan()
    {
        var item = Shape(
            "Item",
            Leaf(0, "id", LeafKind.Id, nonNull: true),
            Leaf(0, "n", LeafKind.Int),
            Leaf(0, "f", LeafKind.Float),
            Leaf(0, "b", LeafKind.Boolean),
            Field(0, "e", Output(false, LeafKind.Enum, "OPEN", "CLOSED"), null),
            Leaf(0, "s"),
            Leaf(0, "c", LeafKind.Custom),
            Object(0, "o", Shape("O", Leaf(0, "y"))));
        return Plan(Shape("Query", Objects(0, "items", item)), Node(0, "sales", [], RootPart(0, "items{id n f b e s c o{y}}")));
    }
}
