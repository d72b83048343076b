using System.Text.Json;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Testing;
using static ErpSystem.Gateway.Execution.Tests.PlanBuilder;

namespace ErpSystem.Gateway.Execution.Tests.Execution;

public sealed class LookupTests
{
    private const string Orders =
        """{"data":{"orders":[{"no":"A","product":{"id":1}},{"no":"B","product":{"id":"2"}},{"no":"C","product":{"id":"1"}},{"no":"D","product":null}]}}""";

    [Fact]
    public async Task A_list_lookup_asks_for_each_key_once_and_its_answers_stand_at_every_position()
    {
        await using var federation = await new Federation().AddAsync("sales", Orders);
        await federation.AddAsync("inventory", """{"data":{"__1_0":[{"name":"Bolt"},{"name":"Nut"}]}}""");

        var response = await federation.ExecuteAsync(OrdersWithProducts("productsByIds"));

        Snapshot.Match(response + "\n" + federation["inventory"].Requests.Single().Body);
    }

    [Fact]
    public async Task Aliases_are_rounded_up_by_repeating_the_last_key()
    {
        await using var federation = await new Federation().AddAsync("sales", Rows(5));
        await federation.AddAsync("inventory", AnswerAliases);

        var response = await federation.ExecuteAsync(OrdersWithProducts(listField: null));

        Snapshot.Match(response + "\n" + federation["inventory"].Requests.Single().Body);
    }

    [Fact]
    public async Task More_than_a_thousand_keys_go_in_chunks()
    {
        await using var federation = await new Federation().AddAsync("sales", Rows(2500));
        await federation.AddAsync("inventory", AnswerList);

        var response = await federation.ExecuteAsync(OrdersWithProducts("productsByIds"));

        Assert.Equal([500, 1000, 1000], federation["inventory"].Requests.Select(request => Keys(request).Count).Order());
        Assert.Equal(2500, JsonDocument.Parse(response).RootElement.GetProperty("data").GetProperty("orders").EnumerateArray()
            .Count(order => order.GetProperty("product").GetProperty("name").GetString() == "Name " + order.GetProperty("no").GetString()));
    }

    [Fact]
    public async Task An_apollo_source_is_asked_by_representations()
    {
        await using var federation = await new Federation().AddAsync("sales", Orders.Replace("{\"id\":1}", "{\"id\":\"1\"}", StringComparison.Ordinal));
        await federation.AddAsync("inventory", """{"data":{"__1_0":[{"name":"Bolt"},null]}}""");
        var representation = new ObjectValue([new("__typename", new ConstantValue("\"Product\"")), new("id", Value((0, "id")))]);
        var lookup = new LookupCall { Field = "_entities", IsEntities = true, Arguments = [new("representations", "_Any!", null, representation)] };

        var response = await federation.ExecuteAsync(OrdersWith(lookup, "...on Product{name}"));

        Snapshot.Match(response + "\n" + federation["inventory"].Requests.Single().Body);
    }

    [Fact]
    public async Task A_required_object_keeps_its_nulls_and_lacks_what_is_for_other_types()
    {
        await using var federation = await new Federation().AddAsync("sales", """
            {"data":{"orders":[
                {"no":"A","product":{"id":"1","load":{"__t":"Crate","label":null,"layers":7}}},
                {"no":"B","product":{"id":"2","load":{"__t":"Pallet","label":"other","layers":3}}},
                {"no":"C","product":{"id":"3","load":null}}]}}
            """);
        await federation.AddAsync("inventory", """{"data":{"__1_0":[{"name":"a"},{"name":"b"},{"name":"c"}]}}""");
        var name = new TypeNameSource(0, "__t");
        var load = new NestedValue(Path((0, "load")), new ObjectValue(
        [
            new("label", new FirstValue([new TypedValue(["Crate"], name, Value((0, "label")))])),
            new("layers", new TypedValue(["Pallet"], name, Value((0, "layers")))),
            new("never", new FirstValue([])),
        ]));
        var representation = new ObjectValue([new("__typename", new ConstantValue("\"Product\"")), new("id", Value((0, "id"))), new("load", load)]);
        var lookup = new LookupCall { Field = "_entities", IsEntities = true, Arguments = [new("representations", "_Any!", null, representation)] };

        await federation.ExecuteAsync(OrdersWith(lookup, "...on Product{name}"));

        Snapshot.Match(federation["inventory"].Requests.Single().Body);
    }

    [Fact]
    public async Task Keys_with_equal_requirement_values_share_a_field()
    {
        await using var federation = await new Federation().AddAsync(
            "sales",
            """{"data":{"orders":[{"no":"A","q":1,"product":{"id":"1"}},{"no":"B","q":2,"product":{"id":"2"}},{"no":"C","q":1,"product":{"id":"3"}},{"no":"D","q":null,"product":{"id":"4"}},{"no":"E","q":1,"product":{"id":"1"}}]}}""");
        await federation.AddAsync("inventory", """{"data":{"__1_0":[{"price":"4"}],"__1_1":[{"price":"1"},{"price":"3"}],"__1_2":[{"price":"2"}]}}""");
        var part = new FetchPart
        {
            Id = 1,
            Targets = [Path((0, "orders"))],
            Lookup = ById("product", "productsByIds", Value((0, "product"), (0, "id"))),
            Selection = new SelectionTemplate(["price(quantity:", ")"], [0]),
            Requirements = [new Requirement("quantity", "Int", Value((0, "q")))],
        };
        var plan = Plan(
            Shape("Query", Objects(0, "orders", Shape("Order", Leaf(0, "no"), Leaf(1, "price")))),
            Node(0, "sales", [], RootPart(0, "orders{no q product{id}}")),
            Node(1, "inventory", [0], part));

        var response = await federation.ExecuteAsync(plan);

        Snapshot.Match(response + "\n" + federation["inventory"].Requests.Single().Body);
    }

    [Fact]
    public async Task A_requirement_without_a_value_costs_only_the_fields_that_have_it()
    {
        await using var federation = await new Federation().AddAsync(
            "sales",
            """{"data":{"orders":[{"no":"A","q":1},{"no":"B","q":null},{"no":"C","q":null}]},"errors":[{"message":"no q","path":["orders",2,"q"]}]}""");
        await federation.AddAsync("inventory", """{"data":{"__1_0":{"stock":"5","price":"4"},"__2_0":{"stock":"6"},"__2_1":{"stock":"7"}}}""");
        var less = Part(2, Path((0, "orders")), ById("product", null, Value((0, "no"))), "stock");
        var part = new FetchPart
        {
            Id = 1,
            Targets = less.Targets,
            Lookup = less.Lookup,
            Selection = new SelectionTemplate(["stock price(quantity:", ")"], [0]),
            Requirements = [new Requirement("quantity", "Int!", Value((0, "q")))],
            WithoutRequirements = less,
        };
        var plan = Plan(
            Shape("Query", Objects(0, "orders", Shape("Order", Leaf(0, "no"), Leaf(1, "stock"), Leaf(1, "price")))),
            Node(0, "sales", [], RootPart(0, "orders{no q}")),
            Node(1, "inventory", [0], part));

        var response = await federation.ExecuteAsync(plan);

        Snapshot.Match(response + "\n" + federation["inventory"].Requests.Single().Body);
    }

    [Fact]
    public async Task A_later_wave_asks_only_for_what_is_missing()
    {
        await using var federation = await new Federation().AddAsync("sales", """{"data":{"first":{"id":"1"},"second":{"id":"1"},"third":{"id":"2"}}}""");
        await federation.AddAsync("inventory", AnswerList);
        var plan = Plan(
            Shape(
                "Query",
                Object(0, "first", Shape("Product", Leaf(1, "name"))),
                Object(0, "second", Shape("Product", Leaf(2, "name"))),
                Object(0, "third", Shape("Product", Leaf(2, "name")))),
            Node(0, "sales", [], RootPart(0, "first{id} second{id} third{id}")),
            Node(1, "inventory", [0], Part(1, Path((0, "first")), ById("product", "productsByIds", Value((0, "id"))), "name")),
            Node(2, "inventory", [0, 1], new FetchPart
            {
                Id = 2,
                Targets = [Path((0, "second")), Path((0, "third"))],
                Lookup = ById("product", "productsByIds", Value((0, "id"))),
                Selection = SelectionTemplate.Of("name"),
            }));

        var response = await federation.ExecuteAsync(plan);

        Assert.Equal(["1", "2"], federation["inventory"].Requests.SelectMany(Keys));
        Snapshot.Match(response);
    }

    [Fact]
    public async Task An_equal_key_that_is_on_its_way_is_waited_for()
    {
        await using var federation = await new Federation().AddAsync("sales", """{"data":{"first":{"id":"1"},"second":{"id":"1"}}}""");
        await federation.AddAsync("inventory", request => AnswerList(request) with { Delay = TimeSpan.FromMilliseconds(100) });
        var plan = Plan(
            Shape("Query", Object(0, "first", Shape("Product", Leaf(1, "name"))), Object(0, "second", Shape("Product", Leaf(2, "name")))),
            Node(0, "sales", [], RootPart(0, "first{id} second{id}")),
            Node(1, "inventory", [0], Part(1, Path((0, "first")), ById("product", "productsByIds", Value((0, "id"))), "name")),
            Node(2, "inventory", [0], Part(2, Path((0, "second")), ById("product", "productsByIds", Value((0, "id"))), "name")));

        var response = await federation.ExecuteAsync(plan);

        Assert.Single(federation["inventory"].Requests);
        Snapshot.Match(response);
    }

    private static QueryPlan OrdersWithProducts(string? listField) => OrdersWith(ById("product", listField, Value((0, "id"))), "name");

    private static QueryPlan OrdersWith(LookupCall lookup, string selection) => Plan(
        Shape("Query", Objects(0, "orders", Shape("Order", Leaf(0, "no"), Object(0, "product", Shape("Product", Leaf(0, "id", LeafKind.Id), Leaf(1, "name")))))),
        Node(0, "sales", [], RootPart(0, "orders{no product{id}}")),
        Node(1, "inventory", [0], Part(1, Path((0, "orders"), (0, "product")), lookup, selection)));

    private static string Rows(int count) =>
        "{\"data\":{\"orders\":[" + string.Join(',', Enumerable.Range(0, count).Select(Row)) + "]}}";

    private static string Row(int number) => $"{{\"no\":\"{number}\",\"product\":{{\"id\":\"{number}\"}}}}";

    private static List<string> Keys(FakeRequest request) =>
        [.. request.Variables.EnumerateObject().SelectMany(variable => variable.Value.EnumerateArray()).Select(key => key.GetString()!)];

    private static FakeReply AnswerList(FakeRequest request)
    {
        var field = request.Variables.EnumerateObject().Single();
        return new FakeReply($"{{\"data\":{{\"{field.Name[..^2]}\":[{string.Join(',', field.Value.EnumerateArray().Select(Product))}]}}}}");
    }

    private static FakeReply AnswerAliases(FakeRequest request) => new(
        "{\"data\":{" + string.Join(',', request.Variables.EnumerateObject().Select(key => $"\"{key.Name[..^2]}\":{Product(key.Value)}")) + "}}");

    private static string Product(JsonElement key) => $"{{\"name\":\"Name {key.GetString()}\"}}";
}
