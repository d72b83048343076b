using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Availability;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Planning.Tests;

public sealed class OperationPlannerTests
{
    [Theory]
    [InlineData("sharing")]
    [InlineData("orders")]
    public void The_same_document_gives_the_same_text_from_another_planner(string name)
    {
        var topic = PlanCases.Of(name);
        foreach (var file in Directory.GetFiles(Path.Combine(PlanCases.Folder, name), "*.graphql"))
        {
            var text = File.ReadAllText(file);

            var first = topic.Planner.Plan(DocumentParser.Parse(text), null).Plan!;
            var second = new OperationPlanner(topic.Table).Plan(DocumentParser.Parse(text), null).Plan!;

            Assert.Equal((first.ToText(), first.ResponseToText()), (second.ToText(), second.ResponseToText()));
        }
    }

    [Fact]
    public void A_field_that_nobody_can_answer_is_named_with_its_place()
    {
        var table = AvailabilityTable.Build(
            SchemaDefinition.Parse(
                """
                enum fusion__Schema { A B }
                type Query @fusion__type(schema: A) { shop: Shop @fusion__field(schema: A) }
                type Shop @fusion__type(schema: A) @fusion__type(schema: B) { name: String @fusion__field(schema: B) }
                """),
            new Dictionary<string, SchemaDefinition>());

        var result = new OperationPlanner(table).Plan(DocumentParser.Parse("{ s: shop { n: name } }"), null);

        Assert.Null(result.Plan);
        Assert.Equal(("UNSATISFIABLE_OPERATION", "No source can answer Shop.name at s.n."), (result.Error!.Code, result.Error.Message));
    }

    [Fact]
    public void A_stand_in_for_an_interface_that_no_type_implements_answers_for_itself_but_has_no_type_name()
    {
        var planner = new OperationPlanner(AvailabilityTable.Build(
            SchemaDefinition.Parse(
                """
                enum fusion__Schema { A }
                type Query @fusion__type(schema: A) { corner: Corner @fusion__field(schema: A) }
                interface Corner @fusion__type(schema: A) { note: String @fusion__field(schema: A) }
                """),
            new Dictionary<string, SchemaDefinition> { ["A"] = SchemaDefinition.Parse("type Query { corner: Corner } type Corner @interfaceObject { note: String }") }));

        Assert.Contains("note", planner.Plan(DocumentParser.Parse("{ corner { note } }"), null).Plan!.ToText(), StringComparison.Ordinal);
        Assert.Equal("UNSATISFIABLE_OPERATION", planner.Plan(DocumentParser.Parse("{ corner { note __typename } }"), null).Error!.Code);
    }

    [Fact]
    public void Null_ends_where_the_object_type_says_although_the_client_named_the_interface()
    {
        var result = PlanCases.Of("distributed").Planner.Plan(DocumentParser.Parse("{ assets { plate } }"), null);

        Snapshot.Match(result.Plan!.ResponseToText());
    }

    [Theory]
    [InlineData("query A { __typename } query B { __typename }", null, "OPERATION_NAME_MISSING")]
    [InlineData("query A { __typename }", "B", "OPERATION_NAME_UNKNOWN")]
    [InlineData("fragment F on Query { __typename }", null, "OPERATION_MISSING")]
    public void An_operation_that_cannot_be_chosen_is_an_error(string text, string? name, string code)
    {
        var result = PlanCases.Of("orders").Planner.Plan(DocumentParser.Parse(text), name);

        Assert.Null(result.Plan);
        Assert.Equal(code, result.Error!.Code);
    }

    [Fact]
    public void Introspection_and_type_names_at_the_root_ask_no_source()
    {
        var result = PlanCases.Of("orders").Planner.Plan(DocumentParser.Parse("{ __typename __schema { ...F } __type(name: \"Product\") { name } } fragment F on __Schema { queryType { name } }"), null);

        Assert.Equal(new PlanStatistics(0, 0, 1, true), result.Plan!.Statistics);
        Snapshot.Match(result.Plan.ResponseToText());
    }
}
