using System.Diagnostics;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Testing;
using Snapshooter;
using static ErpSystem.Gateway.Execution.Tests.PlanBuilder;

namespace ErpSystem.Gateway.Execution.Tests.Execution;

public sealed class FailureTests
{
    private const string Orders = """{"data":{"orders":[{"no":"A","product":{"id":"1"}},{"no":"B","product":{"id":"2"}}],"title":"x"}}""";

    [Fact]
    public async Task A_source_that_is_down_costs_its_own_fields_only()
    {
        await using var federation = await StartAsync("{}");
        await federation["inventory"].StopAsync();

        Snapshot.Match(await federation.ExecuteAsync(Products()));
    }

    [Fact]
    public async Task A_source_that_is_down_nulls_the_parent_of_a_non_null_field()
    {
        await using var federation = await StartAsync("{}");
        await federation["inventory"].StopAsync();

        Snapshot.Match(await federation.ExecuteAsync(Products(nonNull: true)));
    }

    [Fact]
    public async Task A_source_that_is_started_again_answers_the_next_request()
    {
        await using var federation = await StartAsync("""{"data":{"__1_0":[{"name":"Bolt"},{"name":"Nut"}]}}""");
        var whole = await federation.ExecuteAsync(Products());
        await federation["inventory"].StopAsync();
        for (var i = 0; i < 30; i++)
        {
            Assert.Contains("SOURCE_UNAVAILABLE", await federation.ExecuteAsync(Products()), StringComparison.Ordinal);
        }

        await federation["inventory"].StartAsync();
        await Task.Delay(TimeSpan.FromSeconds(1));

        Assert.Equal(whole, await federation.ExecuteAsync(Products()));
    }

    [Fact]
    public async Task An_open_breaker_answers_without_a_call()
    {
        await using var federation = await StartAsync("{}");
        federation["inventory"].Answer(_ => new FakeReply("") { Status = 503 });
        for (var i = 0; i < 30; i++)
        {
            await federation.ExecuteAsync(Products());
        }

        // A query is tried twice, and after ten failures nobody asks for half a second.
        Assert.InRange(federation["inventory"].Requests.Count, 10, 40);
    }

    [Fact]
    public async Task A_source_that_is_too_slow_is_a_timeout()
    {
        await using var federation = await StartAsync("{}", TimeSpan.FromMilliseconds(200));
        federation["inventory"].Answer(_ => new FakeReply("{}") { Delay = TimeSpan.FromSeconds(20) });

        Snapshot.Match(await federation.ExecuteAsync(Products()));
    }

    [Theory]
    [InlineData("html", "<html>")]
    [InlineData("truncated", """{"data":{"__1_0":[{"name":"Bolt"},{"na""")]
    [InlineData("no_data", "{}")]
    [InlineData("list_too_short", """{"data":{"__1_0":[{"name":"Bolt"}]}}""")]
    [InlineData("list_too_long", """{"data":{"__1_0":[{"name":"Bolt"},null,null]}}""")]
    [InlineData("no_list", """{"data":{"__1_0":7}}""")]
    [InlineData("scalars", """{"data":{"__1_0":[1,"x"]}}""")]
    [InlineData("field_missing", """{"data":{"__1_0":[{},{"name":"Nut"}]}}""")]
    public async Task A_bad_body_is_an_invalid_response(string kind, string body)
    {
        await using var federation = await StartAsync(body);

        Snapshot.Match(await federation.ExecuteAsync(Products()), SnapshotNameExtension.Create(kind));
    }

    [Fact]
    public async Task Errors_of_a_source_stand_at_the_client_s_positions_and_keep_their_extensions()
    {
        await using var federation = await StartAsync(
            """
            {"data":{"__1_0":[{"name":null},null]},"errors":[
              {"message":"No name","path":["__1_0",0,"name"],"extensions":{"code":"FORBIDDEN","policy":"p","stacktrace":["at X"]}},
              {"message":"Gone","path":["__1_0",1],"extensions":{"hint":"h"}},
              {"message":"General remark"}]}
            """);

        Snapshot.Match(await federation.ExecuteAsync(Products()));
    }

    [Fact]
    public async Task Errors_of_a_reply_without_data_are_told_at_the_missing_fields()
    {
        await using var federation = await StartAsync("""{"errors":[{"message":"Bad document","extensions":{"code":"X"}},{"message":"And more"}]}""");

        Snapshot.Match(await federation.ExecuteAsync(Products()));
    }

    [Fact]
    public async Task A_failed_key_is_told_where_the_dependent_field_is_missing()
    {
        await using var federation = await StartAsync("{}");
        await federation["sales"].StopAsync();
        await federation.AddAsync("catalog", """{"data":{"orders":[{"no":"A"}]}}""");
        var plan = Plan(
            Shape("Query", Objects(0, "orders", Shape("Order", Leaf(0, "no"), Leaf(2, "name")))),
            Node(0, "catalog", [], RootPart(0, "orders{no}")),
            Node(1, "sales", [0], Part(1, Path((0, "orders")), ById("order", null, Value((0, "no"))), "productId")),
            Node(2, "inventory", [1], Part(2, Path((0, "orders")), ById("product", "productsByIds", Value((1, "productId"))), "name")));

        Snapshot.Match(await federation.ExecuteAsync(plan));
    }

    [Fact]
    public async Task An_error_is_reported_at_a_hundred_positions_and_then_summed_up()
    {
        await using var federation = await new Federation().AddAsync(
            "sales", "{\"data\":{\"orders\":[" + string.Join(',', Enumerable.Range(0, 250).Select(i => $"{{\"no\":\"{i}\",\"product\":{{\"id\":\"1\"}}}}")) + "]}}");
        await federation.AddAsync("inventory", """{"data":{"__1_0":[null]},"errors":[{"message":"No","path":["__1_0",0]}]}""");

        using var response = System.Text.Json.JsonDocument.Parse(await federation.ExecuteAsync(Products()));

        var errors = response.RootElement.GetProperty("errors").EnumerateArray().ToList();
        Assert.Equal(101, errors.Count);
        Assert.Equal(150, errors[^1].GetProperty("extensions").GetProperty("omitted").GetInt32());
        Assert.False(errors[^1].TryGetProperty("path", out _));
    }

    [Fact]
    public async Task A_failed_request_is_reported_at_a_hundred_positions_of_each_entity_that_it_was_to_fetch()
    {
        await using var federation = await new Federation().AddAsync(
            "sales", "{\"data\":{\"orders\":[" + string.Join(',', Enumerable.Range(0, 250).Select(i => $"{{\"no\":\"{i}\",\"product\":{{\"id\":\"{i % 2}\"}}}}")) + "]}}");
        await federation.AddAsync("inventory", "{}");
        await federation["inventory"].StopAsync();

        using var response = System.Text.Json.JsonDocument.Parse(await federation.ExecuteAsync(Products()));

        var errors = response.RootElement.GetProperty("errors").EnumerateArray().ToList();
        Assert.Equal(200, errors.Count(error => error.TryGetProperty("path", out _)));
        Assert.Equal([25, 25], errors.Where(error => !error.TryGetProperty("path", out _)).Select(error => error.GetProperty("extensions").GetProperty("omitted").GetInt32()));
    }

    [Fact]
    public async Task Cancelling_the_request_cancels_the_sources()
    {
        var cancelled = new TaskCompletionSource();
        await using var federation = await new Federation().AddAsync("sales", async (_, token) =>
        {
            token.Register(() => cancelled.SetResult());
            await Task.Delay(TimeSpan.FromSeconds(30), token);
            return new FakeReply("{}");
        });
        using var client = new CancellationTokenSource();
        var running = federation.ExecuteAsync(Plan(Shape("Query", Leaf(0, "a")), Node(0, "sales", [], RootPart(0, "a"))), cancellationToken: client.Token);
        while (federation["sales"].Requests.Count == 0)
        {
            await Task.Delay(10);
        }

        await client.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_query_is_sent_again_after_a_broken_connection_and_a_mutation_is_not()
    {
        await using var federation = await new Federation().AddAsync("sales", _ => new FakeReply("") { Abort = true });
        var plan = Plan(Shape("Query", Leaf(0, "a")), Node(0, "sales", [], RootPart(0, "a")));

        await federation.ExecuteAsync(plan);
        var queries = federation["sales"].Requests.Count;
        federation["sales"].Forget();
        await federation.ExecuteAsync(plan.With(Schema.Types.OperationRoot.Mutation));

        Assert.Equal((2, 1), (queries, federation["sales"].Requests.Count));
    }

    [Fact]
    public async Task A_slow_source_does_not_hold_back_what_does_not_need_it()
    {
        await using var federation = await new Federation().AddAsync("slow", _ => new FakeReply("""{"data":{"s":"s"}}""") { Delay = TimeSpan.FromSeconds(1) });
        await federation.AddAsync("sales", """{"data":{"product":{"id":"1"}}}""");
        var asked = new TaskCompletionSource<TimeSpan>();
        var start = Stopwatch.GetTimestamp();
        await federation.AddAsync("inventory", _ =>
        {
            asked.SetResult(Stopwatch.GetElapsedTime(start));
            return new FakeReply("""{"data":{"__2_0":[{"name":"Bolt"}]}}""");
        });
        var plan = Plan(
            Shape("Query", Leaf(0, "s"), Object(1, "product", Shape("Product", Leaf(2, "name")))),
            Node(0, "slow", [], RootPart(0, "s")),
            Node(1, "sales", [], RootPart(1, "product{id}")),
            Node(2, "inventory", [1], Part(2, Path((1, "product")), ById("product", "productsByIds", Value((1, "id"))), "name")));

        var answered = federation.ExecuteAsync(plan);

        await asked.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.False(answered.IsCompleted);
        Snapshot.Match(await answered);
    }

    private static async Task<Federation> StartAsync(string inventory, TimeSpan? timeout = null)
    {
        var federation = await new Federation { Timeout = timeout ?? TimeSpan.FromSeconds(10) }.AddAsync("sales", Orders);
        return await federation.AddAsync("inventory", inventory);
    }

    private static QueryPlan Products(bool nonNull = false) => Plan(
        Shape("Query", Objects(0, "orders", Shape("Order", Leaf(0, "no"), Object(0, "product", Shape("Product", Leaf(1, "name", nonNull: nonNull)))))),
        Node(0, "sales", [], RootPart(0, "orders{no product{id}}")),
        Node(1, "inventory", [0], Part(1, Path((0, "orders"), (0, "product")), ById("product", "productsByIds", Value((0, "id"))), "name")));
}
