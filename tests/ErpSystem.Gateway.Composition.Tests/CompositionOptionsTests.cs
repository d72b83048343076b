namespace ErpSystem.Gateway.Composition.Tests;

public sealed class CompositionOptionsTests
{
    private const string Tagged =
        """
        directive @tag(name: String!) repeatable on OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | ENUM_VALUE | INPUT_FIELD_DEFINITION | UNION

        type Query {
          stock(site: Int, at: String @tag(name: "later")): Int
          plan: Plan @tag(name: "later") @tag(name: "beta")
          party: Party
          level(of: Level = LOW, by: By): Level
        }

        type Plan @tag(name: "later") {
          name: String
        }

        union Party = Person | Plan

        type Person {
          name: String @tag(name: "internal")
        }

        type Draft {
          text: String @tag(name: "later")
        }

        enum Level {
          LOW
          HIGH @tag(name: "later")
        }

        input By {
          id: ID
          code: Int @tag(name: "later")
        }
        """;

    [Fact]
    public void What_has_an_excluded_tag_is_gone_with_what_it_leaves_empty()
    {
        var result = Compose(Tagged, new CompositionOptions { ExcludedTags = ["later", "never"] });

        Assert.Equal(
            """
            schema {
              query: Query
            }

            type Query {
              stock(site: Int): Int
              party: Party
              level(of: Level = LOW, by: By): Level
            }

            type Person {
              name: String
            }

            union Party = Person

            input By {
              id: ID
            }

            enum Level {
              LOW
            }

            """,
            result.ClientSchema);
    }

    [Fact]
    public void A_field_whose_type_was_excluded_is_named_with_its_place()
    {
        var result = Compose("type Query { a: Int plan: Plan } type Plan @tag(name: \"later\") { b: Int }", new CompositionOptions { ExcludedTags = ["later"] });

        Assert.Equal(("INVALID_GRAPHQL", "Query.plan", 1, 21), Assert.Single(result.Log) switch { var message => (message.Code, message.Coordinate!, message.Location.Line, message.Location.Column) });
    }

    [Theory]
    [InlineData(DirectiveMergeBehavior.Include, "@tag(name: \"internal\")", "directive @tag(name: String!)")]
    [InlineData(DirectiveMergeBehavior.IncludePrivate, "@fusion__tag(name: \"internal\")", "directive @fusion__tag(name: String!)")]
    public void Tags_reach_the_gateway_with_their_definition(DirectiveMergeBehavior behavior, string applied, string definition)
    {
        var schema = Compose(Tagged, new CompositionOptions { TagMergeBehavior = behavior }).ExecutionSchema!;

        Assert.Contains(applied, schema, StringComparison.Ordinal);
        Assert.Contains(definition, schema, StringComparison.Ordinal);
    }

    [Fact]
    public void Directives_that_are_to_be_ignored_reach_nobody()
    {
        const string Cached = "directive @cacheControl(maxAge: Int) on FIELD_DEFINITION type Query { a: Int @cacheControl(maxAge: 5) @tag(name: \"x\") }";
        var schema = Compose(Cached, new CompositionOptions { TagMergeBehavior = DirectiveMergeBehavior.Ignore, CacheControlMergeBehavior = DirectiveMergeBehavior.Ignore }).ExecutionSchema!;

        Assert.DoesNotContain("tag", schema, StringComparison.Ordinal);
        Assert.DoesNotContain("cacheControl", schema, StringComparison.Ordinal);
        Assert.Contains("@cacheControl(maxAge: 5)", Compose(Cached, CompositionOptions.Default).ExecutionSchema!, StringComparison.Ordinal);
    }

    [Fact]
    public void Types_that_nothing_leads_to_may_be_left_out()
    {
        const string Sdl =
            """
            type Query { node(id: ID!): Node @lookup }
            interface Node { id: ID! }
            type Box implements Node { id: ID! size(by: SizeBy, weight: WeightBy @require(field: "{ weight }")): Int }
            input SizeBy { unit: Unit }
            input WeightBy { weight: Int }
            enum Unit { MM CM }
            type Orphan { child: OrphanChild }
            type OrphanChild { id: ID }
            scalar Lonely
            """;
        var sources = new[] { new SourceSchemaText("A", Sdl), new SourceSchemaText("B", "type Query { box(id: ID!): Box @lookup @internal } type Box { id: ID! weight: Int }") };

        var result = SchemaComposer.Compose(sources, new CompositionOptions { RemoveUnreferencedDefinitions = true });

        Assert.Equal("", string.Join("\n", result.Log));
        Assert.DoesNotContain("Orphan", result.ExecutionSchema!, StringComparison.Ordinal);
        Assert.DoesNotContain("Lonely", result.ExecutionSchema!, StringComparison.Ordinal);
        Assert.Contains("type Box implements Node", result.ClientSchema!, StringComparison.Ordinal);
        Assert.Contains("enum Unit", result.ClientSchema!, StringComparison.Ordinal);
        Assert.Contains("input WeightBy", result.ExecutionSchema!, StringComparison.Ordinal);
    }

    [Fact]
    public void Definitions_may_be_left_out_but_never_the_names_of_the_sources()
    {
        var schema = Compose("type Query { a: Int }", new CompositionOptions { AddFusionDefinitions = false }).ExecutionSchema!;

        Assert.EndsWith("enum fusion__Schema {\n  A\n    @fusion__schema_metadata(name: \"A\")\n}\n", schema, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_cannot_be_fetched_from_several_sources_is_reported_from_each_when_asked_for()
    {
        SourceSchemaText[] sources =
        [
            new("A", "type Query { first: Box } type Box { id: ID! @shareable }"),
            new("B", "type Query { boxes: [Box] } type Box { id: ID! @shareable size: Int }"),
            new("C", "type Query { crate: Crate } type Crate { box: Box } type Box { id: ID! @shareable }"),
        ];

        var shortest = SchemaComposer.Compose(sources).Log;
        var all = SchemaComposer.Compose(sources, new CompositionOptions { IncludeSatisfiabilityPaths = true }).Log;

        Assert.Equal(["The path Query.first.size cannot be fetched: coming from 'A', 'B' has no lookup for 'Box'."], shortest.Select(message => message.Message));
        Assert.Equal(
            [
                "The path Query.crate.box.size cannot be fetched: coming from 'C', 'B' has no lookup for 'Box'.",
                "The path Query.first.size cannot be fetched: coming from 'A', 'B' has no lookup for 'Box'.",
            ],
            all.Select(message => message.Message));
    }

    [Theory]
    [InlineData("inferKeysFromLookups", "type Query { box(id: ID!): Box @lookup } type Box { id: ID! }")]
    [InlineData("inheritInterfaceKeys", "type Query { boxes: [Box] } interface Item @key(fields: \"id\") { id: ID! } type Box implements Item { id: ID! }")]
    public void Keys_that_are_not_written_count_unless_the_settings_of_the_source_forbid_it(string setting, string sdl)
    {
        SourceSchemaText Source(string name, string text, string value) => new(name, text, $$"""{ "name": "{{name}}", "preprocessor": { "{{setting}}": {{value}} } }""");
        var other = new SourceSchemaText("B", "type Query { other(id: ID!): Box @lookup } type Box @key(fields: \"id\") { id: ID! }");

        Assert.Empty(SchemaComposer.Compose([Source("A", sdl, "true"), other]).Log);
        Assert.Equal(["INVALID_FIELD_SHARING Box.id A"], SchemaComposer.Compose([Source("A", sdl, "false"), other]).Log.Select(message => $"{message.Code} {message.Coordinate} {message.Source}"));
    }

    [Fact]
    public void Costs_are_repeated_in_the_form_of_the_execution_schema_whatever_the_source_calls_cost()
    {
        var result = SchemaComposer.Compose(
        [
            new("A", "directive @cost(weight: Int!, why: String) on FIELD_DEFINITION directive @listSize(assumedSize: Int, unit: String) on FIELD_DEFINITION type Query { a: [Int] @cost(weight: 3, why: \"slow\") @listSize(assumedSize: 4, unit: \"x\") @shareable }"),
            new("B", "type Query { a: [Int] @cost(weight: \"2.5\") @listSize(slicingArguments: [\"first\"], requireOneSlicingArgument: false) @shareable }"),
            new("C", "directive @cost(level: Int) on FIELD_DEFINITION directive @serializeAs(type: String) on SCALAR directive @requiresOptIn(feature: String!) repeatable on FIELD_DEFINITION scalar Odd @serializeAs(type: \"X\") type Query { a: [Int] @cost(level: 1) @requiresOptIn(feature: \"f\") @shareable }"),
        ]);

        var field = result.ExecutionSchema!.Split('\n').SkipWhile(line => !line.StartsWith("  a:", StringComparison.Ordinal)).TakeWhile(line => line != "}").Select(line => line.Trim());
        Assert.Equal(
            [
                "a: [Int]",
                "@fusion__field(schema: A)",
                "@fusion__field(schema: B)",
                "@fusion__field(schema: C)",
                "@fusion__cost(schema: A, weight: \"3\")",
                "@fusion__listSize(schema: A, assumedSize: 4)",
                "@fusion__cost(schema: B, weight: \"2.5\")",
                "@fusion__listSize(schema: B, slicingArguments: [\"first\"], requireOneSlicingArgument: false)",
            ],
            field);
    }

    [Fact]
    public void What_several_sources_say_of_caching_is_one_directive_with_the_strictest_of_it()
    {
        const string Definition = "enum CacheControlScope { PUBLIC PRIVATE } directive @cacheControl(maxAge: Int, sharedMaxAge: Int, inheritMaxAge: Boolean, scope: CacheControlScope, vary: [String]) on FIELD_DEFINITION ";
        var result = SchemaComposer.Compose(
        [
            new("A", Definition + "type Query { a: Int @cacheControl(maxAge: 60, scope: PUBLIC, vary: [\"x\", \"y\"], inheritMaxAge: true) @shareable }"),
            new("B", Definition + "type Query { a: Int @cacheControl(maxAge: 5, sharedMaxAge: 9, scope: PRIVATE, vary: [\"a\", \"x\"], inheritMaxAge: false) @shareable }"),
        ]);

        Assert.Contains("    @cacheControl(maxAge: 5, scope: PRIVATE, vary: [\"a\", \"x\", \"y\"], sharedMaxAge: 9)\n", result.ExecutionSchema!, StringComparison.Ordinal);
        Assert.Equal(2, result.ExecutionSchema!.Split("@cacheControl").Length - 1);
    }

    private static CompositionResult Compose(string sdl, CompositionOptions options) => SchemaComposer.Compose([new SourceSchemaText("A", sdl)], options);
}
