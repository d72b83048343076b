using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Testing;
using static ErpSystem.Gateway.Execution.Tests.PlanBuilder;

namespace ErpSystem.Gateway.Execution.Tests.Execution;

public sealed class CompletionTests
{
    [Theory]
    [InlineData(LeafKind.Int, "1", true)]
    [InlineData(LeafKind.Int, "1.5", false)]
    [InlineData(LeafKind.Int, "2147483648", false)]
    [InlineData(LeafKind.Int, "\"1\"", false)]
    [InlineData(LeafKind.Float, "1e3", true)]
    [InlineData(LeafKind.Float, "\"1\"", false)]
    [InlineData(LeafKind.String, "\"x\\n\\u00e9\"", true)]
    [InlineData(LeafKind.String, "1", false)]
    [InlineData(LeafKind.Boolean, "true", true)]
    [InlineData(LeafKind.Boolean, "0", false)]
    [InlineData(LeafKind.Id, "7", true)]
    [InlineData(LeafKind.Id, "7.5", false)]
    [InlineData(LeafKind.Custom, "{\"a\":[1,null]}", true)]
    [InlineData(LeafKind.String, "{}", false)]
    public async Task A_leaf_that_does_not_fit_its_type_is_null_with_a_code(LeafKind kind, string json, bool fits)
    {
        var response = await ExecuteAsync("{\"data\":{\"a\":" + json + "}}", Leaf(0, "a", kind));

        Assert.Equal(!fits, response.Contains("SOURCE_INVALID_VALUE", StringComparison.Ordinal));
        Assert.Equal(!fits, response.Contains("\"a\": null", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_enum_value_that_the_schema_lacks_is_null_with_a_code() =>
        Snapshot.Match(await ExecuteAsync("""{"data":{"a":["OPEN","SECRET"]}}""", Field(0, "a", List(Output(false, LeafKind.Enum, "OPEN")), null)));

    [Fact]
    public async Task A_null_goes_up_to_the_nearest_parent_that_may_be_null() =>
        Snapshot.Match(await ExecuteAsync(
            """{"data":{"before":"b","items":[{"x":{"y":"1"}},{"x":{"y":null}},{"x":{"y":"3"}}],"after":"a"}}""",
            Leaf(0, "before"),
            Objects(0, "items", Shape("I", Object(0, "x", Shape("X", Leaf(0, "y", nonNull: true)), nonNull: true))),
            Leaf(0, "after")));

    [Fact]
    public async Task A_null_item_of_non_null_items_nulls_the_list() =>
        Snapshot.Match(await ExecuteAsync("""{"data":{"items":[{"y":"1"},null]}}""", Objects(0, "items", Shape("I", Leaf(0, "y")), nonNullItems: true)));

    [Fact]
    public async Task A_null_at_a_non_null_root_field_nulls_data() =>
        Snapshot.Match(await ExecuteAsync("""{"data":{"a":null}}""", Leaf(0, "a", nonNull: true)));

    [Fact]
    public async Task A_source_s_error_below_its_own_null_names_the_client_s_field() =>
        Snapshot.Match(await ExecuteAsync(
            """{"data":{"items":[{"__x":null}]},"errors":[{"message":"No","path":["items",0,"__x","y"]}]}""",
            Objects(0, "items", Shape("I", Object(0, "__x", Shape("X", Leaf(0, "y", name: "why")), name: "ex")))));

    [Fact]
    public async Task Fields_come_in_the_client_s_order_under_the_client_s_names() =>
        Snapshot.Match(await ExecuteAsync("""{"data":{"b":"B","c":"C","a":"A"}}""", Leaf(0, "a", name: "first"), Leaf(0, "b"), Leaf(0, "c", name: "third"), Leaf(0, "a")));

    [Fact]
    public async Task A_type_that_is_not_possible_is_null_with_a_code()
    {
        var shape = new ObjectShape
        {
            Fields = [Leaf(0, "y")],
            TypeNameSource = new TypeNameSource(0, "__t"),
            PossibleTypes = System.Collections.Frozen.FrozenSet.ToFrozenSet(["Cat", "Dog"]),
        };

        Snapshot.Match(await ExecuteAsync("""{"data":{"pets":[{"__t":"Cat","y":"1"},{"__t":"Ghost","y":"2"}]}}""", Objects(0, "pets", shape)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_hidden_type_is_null_and_an_error_only_where_null_may_not_be(bool nonNullItems)
    {
        var shape = new ObjectShape
        {
            Fields = [Leaf(0, "y")],
            TypeNameSource = new TypeNameSource(0, "__t"),
            PossibleTypes = System.Collections.Frozen.FrozenSet.ToFrozenSet(["Cat", "Dog"]),
            HiddenTypes = System.Collections.Frozen.FrozenSet.ToFrozenSet(["Ghost"]),
        };

        var response = await ExecuteAsync("{\"data\":{\"pets\":[{\"__t\":\"Cat\",\"y\":\"1\"},{\"__t\":\"Ghost\",\"y\":\"2\"}]}}", Objects(0, "pets", shape, nonNullItems: nonNullItems));

        Snapshot.Match(response, nonNullItems ? "CompletionTests.A_hidden_type.non-null" : "CompletionTests.A_hidden_type.nullable");
    }

    [Fact]
    public async Task Fields_on_types_are_written_for_their_types_alone()
    {
        var bark = new FieldShape { ResponseName = "bark", Part = 0, Key = "bark", Type = Output(false, LeafKind.String), Coordinate = "Dog.bark", OnTypes = ["Dog"] };
        var name = new FieldShape { ResponseName = "__typename", Origin = FieldOrigin.TypeName, Type = Output(true, LeafKind.String), Coordinate = "Pet.__typename" };
        var shape = new ObjectShape
        {
            Fields = [name, bark],
            TypeNameSource = new TypeNameSource(0, "__t"),
            PossibleTypes = System.Collections.Frozen.FrozenSet.ToFrozenSet(["Cat", "Dog"]),
        };

        Snapshot.Match(await ExecuteAsync("""{"data":{"pets":[{"__t":"Cat"},{"__t":"Dog","bark":"wau"}]}}""", Objects(0, "pets", shape)));
    }

    [Fact]
    public async Task A_null_key_is_silent_for_nullable_fields_and_coded_for_others()
    {
        await using var federation = await new Federation().AddAsync("sales", """{"data":{"orders":[{"no":"A","product":{"id":null}}]}}""");
        await federation.AddAsync("inventory", "{}");
        var lookup = ById("product", "productsByIds", Value((0, "id")));
        var nodes = new[]
        {
            Node(0, "sales", [], RootPart(0, "orders{no product{id}}")),
            Node(1, "inventory", [0], Part(1, Path((0, "orders"), (0, "product")), lookup, "name")),
        };

        var nullable = await federation.ExecuteAsync(Plan(Shape("Query", Objects(0, "orders", Shape("Order", Object(0, "product", Shape("P", Leaf(1, "name")))))), nodes));
        var nonNull = await federation.ExecuteAsync(Plan(Shape("Query", Objects(0, "orders", Shape("Order", Object(0, "product", Shape("P", Leaf(1, "name", nonNull: true)))))), nodes));

        Assert.Empty(federation["inventory"].Requests);
        Snapshot.Match(nullable + "\n" + nonNull);
    }

    [Fact]
    public async Task Conditions_leave_out_fields_and_requests()
    {
        await using var federation = await new Federation().AddAsync("sales", """{"data":{"a":"A"}}""");
        await federation.AddAsync("inventory", """{"data":{"b":"B"}}""");
        var conditions = new Conditions([[new Condition("withB", true)]]);
        var b = new FieldShape { ResponseName = "b", Part = 1, Key = "b", Type = Output(false, LeafKind.String), Coordinate = "Query.b", Conditions = conditions };
        var plan = Plan(
            Shape("Query", Leaf(0, "a"), b),
            Node(0, "sales", [], RootPart(0, "a")),
            Node(1, "inventory", [], new FetchPart { Id = 1, Targets = [[]], Selection = SelectionTemplate.Of("b"), Conditions = conditions }));

        var without = await federation.ExecuteAsync(plan, "$withB: Boolean!", """{"withB":false}""");
        var askedWithout = federation["inventory"].Requests.Count;
        var with = await federation.ExecuteAsync(plan, "$withB: Boolean!", """{"withB":true}""");

        Assert.Equal((0, 1), (askedWithout, federation["inventory"].Requests.Count));
        Snapshot.Match(without + "\n" + with);
    }

    [Fact]
    public async Task The_client_s_variables_go_to_the_sources_that_use_them()
    {
        await using var federation = await new Federation { Headers = new Sources.RequestHeaders([new("X-Correlation-Id", "c1")]) }
            .AddAsync("sales", """{"data":{"a":"A"}}""");
        var plan = Plan(
            Shape("Query", Leaf(0, "a")),
            Node(0, "sales", [], new FetchPart { Id = 0, Targets = [[]], Selection = SelectionTemplate.Of("a(x:$x,y:$y)"), Variables = ["x", "y"] }))
            .With(variables: [new PlanVariable("x", "[ID!]"), new PlanVariable("y", "Int")]);

        await federation.ExecuteAsync(plan, "$x: [ID!], $y: Int, $z: Int = 4", """{"x":[1,"two"]}""");

        var request = federation["sales"].Requests.Single();
        Assert.Equal("c1", request.Headers["X-Correlation-Id"]);
        Snapshot.Match(request.Body);
    }

    [Fact]
    public async Task Mutations_run_one_after_the_other_and_are_not_remembered()
    {
        await using var federation = await new Federation().AddAsync("sales", request => request.Query.Contains("first", StringComparison.Ordinal)
            ? new FakeReply("""{"data":{"first":{"id":"1"}}}""") { Delay = TimeSpan.FromMilliseconds(100) }
            : new FakeReply("""{"data":{"second":{"id":"1"}}}"""));
        var stock = 0;
        await federation.AddAsync("inventory", request => new FakeReply(
            "{\"data\":{\"" + (request.Query.Contains("__1_0", StringComparison.Ordinal) ? "__1_0" : "__3_0") + "\":[{\"stock\":" + ++stock + "}]}}"));
        var lookup = ById("product", "productsByIds", Value((0, "id")));
        var plan = Plan(
            Shape(
                "Mutation",
                Object(0, "first", Shape("P", Leaf(1, "stock", LeafKind.Int))),
                Object(2, "second", Shape("P", Leaf(3, "stock", LeafKind.Int)))),
            Node(0, "sales", [], RootPart(0, "first{id}")),
            Node(1, "inventory", [0], Part(1, Path((0, "first")), lookup, "stock")),
            Node(2, "sales", [0, 1], RootPart(2, "second{id}")),
            Node(3, "inventory", [2], Part(3, Path((2, "second")), ById("product", "productsByIds", Value((2, "id"))), "stock")))
            .With(OperationRoot.Mutation);

        var response = await federation.ExecuteAsync(plan);

        Assert.Equal(["mutation{first{id}}", "mutation{second{id}}"], federation["sales"].Requests.Select(request => request.Query));
        Snapshot.Match(response);
    }

    [Fact]
    public async Task Two_sources_contribute_to_the_items_of_one_list_by_index()
    {
        await using var federation = await new Federation().AddAsync("sales", """{"data":{"items":[{"a":"1"},null,{"a":"3"}]}}""");
        await federation.AddAsync("inventory", """{"data":{"items":[{"b":"x"},null,{"b":"z"}]}}""");

        Snapshot.Match(await federation.ExecuteAsync(Overlaid()));
    }

    [Fact]
    public async Task Lists_of_different_lengths_for_one_field_are_a_coded_error()
    {
        await using var federation = await new Federation().AddAsync("sales", """{"data":{"items":[{"a":"1"},{"a":"3"}]}}""");
        await federation.AddAsync("inventory", """{"data":{"items":[{"b":"x"}]}}""");

        Snapshot.Match(await federation.ExecuteAsync(Overlaid()));
    }

    private static QueryPlan Overlaid() => Plan(
        Shape("Query", Objects(0, "items", Shape("I", Leaf(0, "a"), Leaf(1, "b")))),
        Node(0, "sales", [], RootPart(0, "items{a}")),
        Node(1, "inventory", [], new FetchPart
        {
            Id = 1,
            Targets = [[]],
            Selection = SelectionTemplate.Of("items{b}"),
            Overlays = [new Overlay([], new PathStep(0, "items"), "items")],
        }));

    private static async Task<string> ExecuteAsync(string answer, params FieldShape[] fields)
    {
        await using var federation = await new Federation().AddAsync("sales", answer);
        return await federation.ExecuteAsync(Plan(Shape("Query", fields), Node(0, "sales", [], RootPart(0, "x"))));
    }
}
