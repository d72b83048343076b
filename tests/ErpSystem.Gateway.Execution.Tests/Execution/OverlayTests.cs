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
