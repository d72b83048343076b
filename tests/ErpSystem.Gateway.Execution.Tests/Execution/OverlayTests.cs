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

    [Fact]
    public async Task An_object_that_fails_in_both_sources_fails_once()
    {
        await using var federation = await new Federation().AddAsync("orders", """{"data":{"order":{"id":"1"}}}""");
        const string failed = """"__ID_0":[null]},"errors":[{"message":"No box","path":["__ID_0",0,"box"]}]}"""";
        await federation.AddAsync("sales", """{"data":{""" + failed.Replace("ID", "1", StringComparison.Ordinal));
        await federation.AddAsync("inventory", """{"data":{""" + failed.Replace("ID", "2", StringComparison.Ordinal));
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

        Assert.Equal("""["order","box"]""", JsonSerializer.Serialize(Assert.Single(response.RootElement.GetProperty("errors").EnumerateArray()).GetProperty("path")));
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
