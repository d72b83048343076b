using System.Text.Json;
using ErpSystem.Gateway.Execution.Sources;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Testing;

using static ErpSystem.Gateway.Execution.Tests.PlanBuilder;

namespace ErpSystem.Gateway.Execution.Tests.Execution;

/// <summary>Lookups at a source that takes batches: b knows the names (and sizes) of the items that a lists.</summary>
public sealed class BatchingTests
{
    private static readonly SourceBatching Variables = new(Variables: true, Requests: false, Aliases: false);
    private static readonly SourceBatching Both = new(Variables: true, Requests: true, Aliases: false);

    // One lookup for all items.
    private static readonly QueryPlan Names = Plan(
        Shape("Query", Objects(0, "items", Shape("Item", Leaf(1, "name")))),
        Node(0, "a", [], RootPart(0, "items { id }")),
        Node(1, "b", [0], Part(1, Path((0, "items")), ById("item", null, Value((0, "id"))), "name")));

    // Two lookups of one source in one wave, and a root field.
    private static readonly QueryPlan NamesAndSizes = Plan(
        Shape("Query", Objects(0, "items", Shape("Item", Leaf(1, "name"), Leaf(2, "size", LeafKind.Int))), Leaf(3, "motto")),
        Node(0, "a", [], RootPart(0, "items { id }")),
        Node(
            1,
            "b",
            [0],
            Part(1, Path((0, "items")), ById("item", null, Value((0, "id"))), "name"),
            Part(2, Path((0, "items")), ById("box", null, Value((0, "id"))), "size"),
            RootPart(3, "motto")));

    public static TheoryData<string> Formats => ["application/json", "application/graphql-response+json; charset=utf-8", "application/jsonl", "text/event-stream", "multipart/mixed; boundary=\"-\""];

    [Fact]
    public async Task Keys_go_as_sets_of_variables_of_one_document_each_of_them_once()
    {
        await using var federation = await StartAsync(["1", "2", "1", "3"], new HotChocolateSource(Item), Variables);

        Assert.Equal("""{"data":{"items":[{"name":"n1"},{"name":"n2"},{"name":"n1"},{"name":"n3"}]}}""", await RunAsync(federation, Names));

        var request = Assert.Single(federation["b"].Requests);
        Assert.Equal("query($__1_0_0:ID!){__1_0:item(id:$__1_0_0){name}}", request.Query);
        Assert.Equal("""[{"__1_0_0":"1"},{"__1_0_0":"2"},{"__1_0_0":"3"}]""", request.Variables.GetRawText());
        Assert.StartsWith("application/jsonl, text/event-stream", request.Headers["Accept"], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Results_are_read_in_every_form_and_order(string format)
    {
        var source = new HotChocolateSource(Item) { ContentType = format, Send = results => results.Reverse() };
        await using var federation = await StartAsync(["1", "2", "3"], source, Both);

        Assert.Equal(
            """{"data":{"items":[{"name":"n1","size":10},{"name":"n2","size":20},{"name":"n3","size":30}],"motto":"all"}}""",
            await RunAsync(federation, NamesAndSizes));
    }

    [Fact]
    public async Task Different_operations_of_a_wave_go_in_one_list_where_the_source_takes_lists()
    {
        await using var federation = await StartAsync(["1", "2"], new HotChocolateSource(Item), Both);

        await RunAsync(federation, NamesAndSizes);

        var body = JsonDocument.Parse(Assert.Single(federation["b"].Requests).Body).RootElement;
        Assert.Equal(["{motto}", "item", "box"], body.EnumerateArray().Select(request => Short(request.GetProperty("query").GetString()!)));
        Assert.Equal([JsonValueKind.Object, JsonValueKind.Array, JsonValueKind.Array], body.EnumerateArray().Select(request => request.GetProperty("variables").ValueKind));
    }

    [Fact]
    public async Task Without_lists_of_requests_each_batch_goes_alone_and_at_the_same_time()
    {
        await using var federation = await StartAsync(["1", "2"], new HotChocolateSource(Item), Variables);

        Assert.Equal("""{"data":{"items":[{"name":"n1","size":10},{"name":"n2","size":20}],"motto":"all"}}""", await RunAsync(federation, NamesAndSizes));
        Assert.Equal(3, federation["b"].Requests.Count);
    }

    [Fact]
    public async Task A_single_key_is_a_plain_request()
    {
        await using var federation = await StartAsync(["1"], new HotChocolateSource(Item), Variables);

        Assert.Equal("""{"data":{"items":[{"name":"n1"}]}}""", await RunAsync(federation, Names));
        Assert.Equal("""{"__1_0_0":"1"}""", federation["b"].Requests[0].Variables.GetRawText());
    }

    [Fact]
    public async Task A_source_that_takes_lists_alone_and_no_aliases_gets_a_request_for_each_key()
    {
        await using var federation = await StartAsync(["1", "2"], new HotChocolateSource(Item), new SourceBatching(Variables: false, Requests: true, Aliases: false));

        Assert.Equal("""{"data":{"items":[{"name":"n1"},{"name":"n2"}]}}""", await RunAsync(federation, Names));
        Assert.Equal(2, JsonDocument.Parse(Assert.Single(federation["b"].Requests).Body).RootElement.GetArrayLength());
    }

    [Fact]
    public async Task A_result_that_does_not_come_is_an_error_of_its_key_alone_and_one_that_comes_twice_counts_once()
    {
        var source = new HotChocolateSource(Item) { Send = results => [.. results.Where(result => !result.Contains("n2", StringComparison.Ordinal)), .. results.Where(result => result.Contains("n1", StringComparison.Ordinal)).Select(result => result.Replace("n1", "again", StringComparison.Ordinal))] };
        await using var federation = await StartAsync(["1", "2", "3", "2"], source, Variables);

        Assert.Equal(
            """
            {"data":{"items":[{"name":"n1"},{"name":null},{"name":"n3"},{"name":null}]},"errors":[
            {"message":"The source 'b' did not answer all that it was asked.","path":["items",1,"name"],"extensions":{"code":"SOURCE_INVALID_RESPONSE"}},
            {"message":"The source 'b' did not answer all that it was asked.","path":["items",3,"name"],"extensions":{"code":"SOURCE_INVALID_RESPONSE"}}]}
            """.ReplaceLineEndings(""),
            await RunAsync(federation, Names));
    }

    [Theory]
    [InlineData("""{"variableIndex":7,"data":{"__1_0":{"name":"x"}}}""")]
    [InlineData("""{"variableIndex":-1,"data":{"__1_0":{"name":"x"}}}""")]
    [InlineData("""{"variableIndex":"0","requestIndex":4,"data":{"__1_0":{"name":"x"}}}""")]
    [InlineData("""[1]""")]
    [InlineData("""{"variableIndex":0}""")]
    public async Task A_result_for_nothing_that_was_asked_answers_nothing(string result)
    {
        await using var federation = await StartAsync(["1", "2"], new HotChocolateSource(Item) { Send = _ => [result] }, Variables);

        var response = JsonDocument.Parse(await RunAsync(federation, Names)).RootElement;

        Assert.Equal("""{"items":[{"name":null},{"name":null}]}""", response.GetProperty("data").GetRawText());
        Assert.All(response.GetProperty("errors").EnumerateArray(), error => Assert.Equal("SOURCE_INVALID_RESPONSE", error.GetProperty("extensions").GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Results_without_their_place_stand_in_the_order_of_what_was_asked()
    {
        await using var federation = await StartAsync(["1", "2"], new HotChocolateSource(Item) { WithIndexes = false, ContentType = "application/json" }, Both);

        Assert.Equal("""{"data":{"items":[{"name":"n1","size":10},{"name":"n2","size":20}],"motto":"all"}}""", await RunAsync(federation, NamesAndSizes));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(200)]
    public async Task A_source_that_announces_batches_and_refuses_them_is_an_error_at_each_position(int status)
    {
        await using var federation = new Federation();
        await federation.AddAsync("a", Items(["1", "2"]));
        await federation.AddAsync("b", _ => new FakeReply("""{"errors":[{"message":"Batching is off.","extensions":{"code":"HC0009"}}]}""") { Status = status, ContentType = "application/json" }, Variables);

        Assert.Equal(
            """
            {"data":{"items":[{"name":null},{"name":null}]},"errors":[
            {"message":"Batching is off.","path":["items",0,"name"],"extensions":{"code":"HC0009"}},
            {"message":"Batching is off.","path":["items",1,"name"],"extensions":{"code":"HC0009"}}]}
            """.ReplaceLineEndings(""),
            await RunAsync(federation, Names));
    }

    [Theory]
    [InlineData("", "SOURCE_INVALID_RESPONSE")]
    [InlineData("<html>", "SOURCE_INVALID_RESPONSE")]
    [InlineData("{\"data\":{\"__1_0\":{\"na", "SOURCE_INVALID_RESPONSE")]
    public async Task A_reply_that_is_no_list_of_results_is_an_error_at_each_position(string body, string code)
    {
        await using var federation = new Federation();
        await federation.AddAsync("a", Items(["1", "2"]));
        await federation.AddAsync("b", _ => new FakeReply(body) { ContentType = "text/event-stream" }, Variables);

        var errors = JsonDocument.Parse(await RunAsync(federation, Names)).RootElement.GetProperty("errors");

        Assert.Equal([code, code], errors.EnumerateArray().Select(error => error.GetProperty("extensions").GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Errors_of_one_result_are_told_at_the_clients_place_and_touch_no_other()
    {
        var source = new HotChocolateSource((query, variables) => Key(variables) == "2"
            ? """ "data":{"__1_0":{"name":null}},"errors":[{"message":"Nameless.","path":["__1_0","name"],"extensions":{"code":"NAMELESS"}}] """
            : Item(query, variables));
        await using var federation = await StartAsync(["1", "2"], source, Variables);

        Assert.Equal(
            """{"data":{"items":[{"name":"n1"},{"name":null}]},"errors":[{"message":"Nameless.","path":["items",1,"name"],"extensions":{"code":"NAMELESS"}}]}""",
            await RunAsync(federation, Names));
    }

    [Fact]
    public async Task More_than_a_thousand_keys_go_in_several_batches()
    {
        await using var federation = await StartAsync([.. Enumerable.Range(0, 2100).Select(number => $"{number}")], new HotChocolateSource(Item), Both);

        var response = await RunAsync(federation, Names);

        Assert.Equal([100, 1000, 1000], federation["b"].Requests.Select(request => request.Variables.GetArrayLength()).Order());
        Assert.EndsWith("""{"name":"n2099"}]}}""", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_set_of_variables_carries_the_requirements_of_its_key()
    {
        var lookup = new FetchPart
        {
            Id = 1,
            Targets = [Path((0, "items"))],
            Lookup = ById("item", null, Value((0, "id"))),
            Selection = new SelectionTemplate(["label(for: ", ")"], [0]),
            Requirements = [new Requirement("id", "ID!", Value((0, "id")))],
        };
        var plan = Plan(Shape("Query", Objects(0, "items", Shape("Item", Leaf(1, "label")))), Node(0, "a", [], RootPart(0, "items { id }")), Node(1, "b", [0], lookup));
        var source = new HotChocolateSource((_, variables) => $$$""" "data":{"__1_0":{"label":"for {{{variables.GetProperty("__1_0_r0").GetString()}}}"}} """);
        await using var federation = await StartAsync(["1", "2"], source, Variables);

        Assert.Equal("""{"data":{"items":[{"label":"for 1"},{"label":"for 2"}]}}""", await RunAsync(federation, plan));
    }

    private static async Task<Federation> StartAsync(string[] ids, HotChocolateSource source, SourceBatching batching)
    {
        var federation = new Federation();
        await federation.AddAsync("a", Items(ids));
        return await federation.AddAsync("b", source.Answer, batching);
    }

    private static async Task<string> RunAsync(Federation federation, QueryPlan plan) =>
        JsonSerializer.Serialize(JsonDocument.Parse(await federation.ExecuteAsync(plan)).RootElement, Federation.Compact);

    private static string Items(string[] ids) => $"{{\"data\":{{\"items\":[{string.Join(',', ids.Select(id => $"{{\"id\":\"{id}\"}}"))}]}}}}";

    private static string Key(JsonElement variables) => variables.EnumerateObject().First().Value.GetString()!;

    private static string Item(string query, JsonElement variables) => Short(query) switch
    {
        "item" => $"\"data\":{{\"__1_0\":{{\"name\":\"n{Key(variables)}\"}}}}",
        "box" => $"\"data\":{{\"__2_0\":{{\"size\":{Key(variables)}0}}}}",
        _ => "\"data\":{\"motto\":\"all\"}",
    };

    private static string Short(string query) => query.Contains(":item(", StringComparison.Ordinal) ? "item" : query.Contains(":box(", StringComparison.Ordinal) ? "box" : query[query.IndexOf('{', StringComparison.Ordinal)..];
}
