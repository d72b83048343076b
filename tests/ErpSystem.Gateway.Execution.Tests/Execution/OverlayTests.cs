using System.Text.Json;
using ErpSystem.Gateway.Planning.Plan;
using static ErpSystem.Gateway.Execution.Tests.PlanBuilder;

namespace ErpSystem.Gateway.Execution.Tests.Execution;

/// <summary>Objects of two sources at one position.</summary>
public sealed class OverlayTests
{
    [Fact]
    public async Task An_object_below_an_overlay_is_joined_after_the_one_above_it()
    {
        // The first source opens the box and lays its inside over that of the second, which lays its box over that of the first.
        var response = await ExecuteAsync("""{"data":{"box":{"inner":{"a":"1"}}}}""", """{"data":{"box":{"inner":{"b":"2"}}}}""");

        Assert.Equal("""{"data":{"box":{"inner":{"a":"1","b":"2"}}}}""", response);
    }

    [Fact]
    public async Task A_null_that_both_sources_explain_is_explained_once()
    {
        const string failed = """{"data":{"box":null},"errors":[{"message":"No box","path":["box"]}]}""";

        var response = await ExecuteAsync(failed, failed);

        Assert.Equal("""{"data":{"box":null},"errors":[{"message":"No box","path":["box"],"extensions":{"code":"SOURCE_ERROR"}}]}""", response);
    }

    [Theory]
    [InlineData(""" "__2_0":[null]},"errors":[{"message":"No box","path":["__2_0",0,"box"]}]} """)]
    [InlineData(""" "__2_0":[{"box":{"b":null}}]},"errors":[{"message":"No b","path":["__2_0",0,"box","b"]}]} """)]
    public async Task What_fails_of_an_object_that_its_opener_could_not_give_is_said_by_the_error_of_the_opener(string inventory)
    {
        await using var federation = await new Federation().AddAsync("orders", """{"data":{"order":{"id":"1"}}}""");
        await federation.AddAsync("sales", """{"data":{"__1_0":[null]},"errors":[{"message":"No box","path":["__1_0",0,"box"]}]}""");
        await federation.AddAsync("inventory", """{"data":{""" + inventory);
        var plan = Plan(
            Shape("Query", Object(0, "order", Shape("Order", Object(1, "box", Shape("Box", Leaf(1, "a"), Leaf(2, "b")))))),
            Node(0, "orders", [], RootPart(0, "order{id}")),
            Node(1, "sales", [0], Part(1, Path((0, "order")), ById("order", "ordersByIds", Value((0, "id"))), "box{a}")),
            Node(2, "inventory", [0], new FetchPart
            {
                Id = 2,
                Targets = [Path((0, "order"))],
                Lookup = ById("order", "ordersByIds", Value((0, "id"))),
                Selection = SelectionTemplate.Of("box{b}"),
                Overlays = [new Overlay([], new PathStep(1, "box"), "box")],
            }));

        using var response = JsonDocument.Parse(await federation.ExecuteAsync(plan));

        var error = Assert.Single(response.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal("No box", error.GetProperty("message").GetString());
        Assert.Equal("""["order","box"]""", JsonSerializer.Serialize(error.GetProperty("path")));
    }

    private static async Task<string> ExecuteAsync(string sales, string inventory)
    {
        await using var federation = await new Federation().AddAsync("sales", sales);
        await federation.AddAsync("inventory", inventory);
        var plan = Plan(
            Shape("Query", Object(0, "box", Shape("Box", Object(1, "inner", Shape("Inner", Leaf(0, "a"), Leaf(1, "b")))))),
            Node(0, "sales", [], Overlaid(0, "box{inner{a}}", new Overlay(Path((0, "box")), new PathStep(1, "inner"), "inner"))),
            Node(1, "inventory", [], Overlaid(1, "box{inner{b}}", new Overlay([], new PathStep(0, "box"), "box"))));
        using var response = JsonDocument.Parse(await federation.ExecuteAsync(plan));
        return JsonSerializer.Serialize(response.RootElement);
    }

    private static FetchPart Overlaid(int id, string selection, Overlay overlay) =>
        new() { Id = id, Targets = [[]], Selection = SelectionTemplate.Of(selection), Overlays = [overlay] };
}
