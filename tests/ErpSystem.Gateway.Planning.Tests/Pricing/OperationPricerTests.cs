using System.Text;
using ErpSystem.Gateway.Planning.Pricing;
using ErpSystem.Gateway.Schema.Availability;
using ErpSystem.Gateway.Schema.Coercion;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Planning.Tests.Pricing;

public sealed class OperationPricerTests
{
    private const string Shop =
        """
        enum fusion__Schema { A B }
        type Query {
          shop: Shop
          shops: [Shop]
          items(first: Int, last: Int): ItemConnection
            @fusion__cost(schema: A, weight: "10")
            @fusion__listSize(schema: A, assumedSize: 20, slicingArguments: ["first", "last"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)
          demanding(first: Int, last: Int): [Item] @fusion__listSize(schema: A, slicingArguments: ["first", "last"])
          defaulted(first: Int = 7): [Item] @fusion__listSize(schema: A, assumedSize: 50, slicingArguments: ["first"])
          paged(page: Page): [Item] @listSize(slicingArguments: ["page.size"], assumedSize: 3, requireOneSlicingArgument: false)
          two: [Item] @fusion__listSize(schema: A, assumedSize: 4) @fusion__listSize(schema: B, assumedSize: 6)
          search(text: String @fusion__cost(schema: A, weight: "2.5"), filter: Filter): [Thing!]!
          order(lines: [Line!], line: Line): Shop
          matrix: [[Shop!]!]! @fusion__listSize(schema: A, assumedSize: 2)
        }
        type Mutation { open(name: String): Shop  close: Boolean @fusion__cost(schema: A, weight: "3") }
        type Shop { name: String  rating: Float @fusion__cost(schema: A, weight: "4") @fusion__cost(schema: B, weight: "5")  owner: Owner }
        type Owner { name: String  shop: Shop }
        type ItemConnection { edges: [Edge!] nodes: [Item!] total: Int }
        type Edge { node: Item }
        interface Thing { label: String }
        type Item implements Thing @fusion__cost(schema: A, weight: "0.5") { label: String  shop: Shop }
        type Gadget implements Thing { label: String  heavy: Int @cost(weight: "100") }
        input Page { size: Int  at: Int }
        input Line { amount: Int @fusion__cost(schema: A, weight: "2")  mode: Mode  parts: [Line!]  note: String }
        enum Mode @fusion__cost(schema: A, weight: "5") { FAST }
        input Filter @fusion__cost(schema: A, weight: "1.5") { text: String }
        """;

    private static readonly AvailabilityTable Table = AvailabilityTable.Build(SchemaDefinition.Parse(Shop), new Dictionary<string, SchemaDefinition>());

    [Theory]
    [InlineData("{ __typename __schema { types { name } } }", 0)]
    [InlineData("{ shop { name } }", 1)]
    [InlineData("{ shop { name owner { name } } }", 2)]
    [InlineData("{ shop { rating } }", 6)]
    [InlineData("{ a: shop { name } b: shop { name } }", 2)]
    [InlineData("{ shop { name ...F } } fragment F on Shop { name owner { name } }", 2)]
    [InlineData("{ shops { name owner { name } } }", 20)]
    [InlineData("{ matrix { name } }", 20)]
    [InlineData("{ two { label } }", 3)]
    [InlineData("{ items { total } }", 11)]
    [InlineData("{ items(first: 5) { edges { node { label } } } }", 10 + 1 + (5 * 1.5))]
    [InlineData("{ items { nodes { label } } }", 10 + 1 + (20 * 0.5))]
    [InlineData("{ items(first: 5, last: 8) { nodes { label } } }", 10 + 1 + (8 * 0.5))]
    [InlineData("{ items(first: -5) { nodes { label } } }", 11)]
    [InlineData("{ defaulted { label } }", 3.5)]
    [InlineData("{ defaulted(first: 2) { label } }", 1)]
    [InlineData("{ paged(page: { size: 8 }) { label } }", 4)]
    [InlineData("{ paged { label } }", 1.5)]
    [InlineData("{ search(text: \"x\", filter: { text: \"y\" }) { label } }", 4 + (10 * 1))]
    [InlineData("{ search { ... on Item { shop { name } } ... on Gadget { label } } }", 10 * 1.5)]
    [InlineData("{ search { ... on Item { shop { name } } ... on Gadget { heavy } } }", 10 * 101)]
    [InlineData("{ order(line: { amount: 1, mode: FAST, note: \"x\", parts: [{ amount: 1 }, { amount: 2 }, { note: \"y\" }] }) { name } }", 1 + 2 + 5 + 4)]
    [InlineData("mutation { open { name } close }", 10 + 1 + 3)]
    public void A_price_is_the_sum_of_the_weights_that_the_specification_names(string query, double price) =>
        Assert.Equal(new Quote(price, null), Of(query));

    [Theory]
    [InlineData("""{"n":3}""", 2.5)]
    [InlineData("""{"n":100}""", 51)]
    [InlineData("""{"n":null}""", 11)]
    [InlineData("{}", 11)]
    public void A_list_is_as_long_as_a_variable_says(string variables, double lists) =>
        Assert.Equal(10 + lists, Of("query($n: Int) { items(first: $n) { nodes { label } } }", variables).Price);

    [Theory]
    [InlineData("query($p: Page) { paged(page: $p) { label } }", """{"p":{"at":9,"size":8}}""", 4)]
    [InlineData("query($p: Page) { paged(page: $p) { label } }", """{"p":{"at":9}}""", 1.5)]
    [InlineData("query($p: Page) { paged(page: $p) { label } }", """{"p":null}""", 1.5)]
    [InlineData("query($n: Int) { paged(page: { size: $n }) { label } }", """{"n":6}""", 3)]
    [InlineData("query($n: Int = 4) { paged(page: { size: $n }) { label } }", "{}", 2)]
    public void A_slicing_argument_may_lie_within_an_input_object(string query, string variables, double price) =>
        Assert.Equal(price, Of(query, variables).Price);

    [Theory]
    [InlineData("query($l: [Line!]) { order(lines: $l) { name } }", """{"l":[{"amount":1},{"note":"x","parts":[{"mode":"FAST"}]}]}""", 1 + 2 + 5)]
    [InlineData("query($l: [Line!]) { order(lines: $l) { name } }", """{"l":null}""", 1)]
    [InlineData("query($n: Int, $l: Line!) { order(lines: [{ amount: $n }, $l]) { name } }", """{"n":1,"l":{"amount":2}}""", 1 + 2 + 2)]
    public void Fields_of_input_objects_weigh_each_time_they_are_given(string query, string variables, double price) =>
        Assert.Equal(price, Of(query, variables).Price);

    [Theory]
    [InlineData("""{"a":true,"b":false}""", 2)]
    [InlineData("""{"a":false,"b":false}""", 1)]
    [InlineData("""{"a":false,"b":true}""", 0)]
    public void What_the_variables_leave_out_costs_nothing(string variables, double price) =>
        Assert.Equal(price, Of("query($a: Boolean!, $b: Boolean!) { shop @skip(if: $b) { name owner @include(if: $a) { name } } }", variables).Price);

    [Theory]
    [InlineData("{ demanding { label } }", "Query.demanding")]
    [InlineData("{ demanding(first: 1, last: 2) { label } }", "Query.demanding")]
    [InlineData("{ demanding(first: 1) { label } }", null)]
    [InlineData("query($n: Int) { demanding(first: $n) { label } }", "Query.demanding")]
    [InlineData("{ defaulted { label } }", null)]
    public void A_list_that_must_be_limited_by_exactly_one_argument_is_named_when_it_is_not(string query, string? field) =>
        Assert.Equal(field, Of(query).FieldWithoutSize);

    [Fact]
    public void Deep_and_huge_lists_stay_a_number()
    {
        const string query = "{ shops { owner { shop { name } } } }";
        const string nested = "query($n: Int) { items(first: $n) { nodes { label } } }";

        Assert.Equal(30, Of(query).Price);
        Assert.True(Of(nested, """{"n":2147483647}""").Price is > 1e9 and < 1e16);
    }

    [Fact]
    public void Fragments_on_many_types_are_priced_in_one_pass()
    {
        // Each level is an abstract type with two kinds: counting the alternatives of all levels would take 2^40 steps.
        var schema = "enum fusion__Schema { A } type Query { node: Node } interface Node { next: Node }"
            + " type One implements Node { next: Node a: Int } type Two implements Node { next: Node b: Int }";
        var pricer = new OperationPricer(AvailabilityTable.Build(SchemaDefinition.Parse(schema), new Dictionary<string, SchemaDefinition>()));
        var query = "{ node " + string.Concat(Enumerable.Repeat("{ ... on One { a } next ", 40)) + "{ __typename }" + new string('}', 41);

        var price = pricer.Price(DocumentParser.Parse(query), null)!;

        Assert.Equal(41, price.Of(CoercedVariables.Empty).Price);
    }

    private static Quote Of(string query, string variables = "{}")
    {
        var document = DocumentParser.Parse(query);
        var operation = document.Definitions.OfType<GraphQLOperationDefinition>().Single();
        var coerced = VariableCoercer.Coerce(Table.Schema, operation, Encoding.UTF8.GetBytes(variables));
        return new OperationPricer(Table).Price(document, null)!.Of(coerced.Values!);
    }
}
