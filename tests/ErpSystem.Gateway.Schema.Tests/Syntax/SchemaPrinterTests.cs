using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Tests.Validation;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Schema.Tests.Syntax;

public sealed class SchemaPrinterTests
{
    [Fact]
    public void A_schema_is_laid_out_as_graphql_js_lays_it_out() =>
        Assert.Equal(Oracle.Read("schema.printed.graphqls"), SchemaPrinter.Print(Oracle.Schema));

    [Fact]
    public void A_printed_schema_reads_as_the_same_schema()
    {
        var once = SchemaPrinter.Print(Oracle.Schema);

        Assert.Equal(once, SchemaPrinter.Print(SchemaDefinition.Parse(once)));
    }

    [Fact]
    public void Types_and_members_are_sorted_by_name_when_asked_for() =>
        Snapshot.Match(SchemaPrinter.Print(Oracle.Schema, new SchemaPrintOptions { Sorted = true }));

    [Fact]
    public void Descriptions_directives_and_their_definitions_can_be_left_out()
    {
        var schema = SchemaDefinition.Parse(
            """
            "Here."
            directive @tag("Which." name: String! = "x") repeatable on OBJECT | FIELD_DEFINITION
            "A query."
            type Query @tag(name: "a") @tag {
              "A field."
              a("An argument." x: [Int!] = [1, 2]): Int @tag(name: "b") @deprecated(reason: "old")
              b: String
            }
            """);

        var printed = SchemaPrinter.Print(
            schema, new SchemaPrintOptions { Descriptions = false, DirectiveDefinitions = false, Directives = applied => applied.Name == "deprecated" });

        Assert.Equal(
            """
            type Query {
              a(x: [Int!] = [1, 2]): Int @deprecated(reason: "old")
              b: String
            }

            """,
            printed);
    }

    [Theory]
    [InlineData("schema { query: Root } type Root { a: Int }", "schema {\n  query: Root\n}\n\ntype Root {\n  a: Int\n}\n")]
    [InlineData("type Query { a: Int } type Mutation { a: Int }", "type Query {\n  a: Int\n}\n\ntype Mutation {\n  a: Int\n}\n")]
    [InlineData(
        "schema { query: Query } type Query { a: Int } type Mutation { a: Int }",
        "schema {\n  query: Query\n}\n\ntype Query {\n  a: Int\n}\n\ntype Mutation {\n  a: Int\n}\n")]
    [InlineData(
        "extend schema @link(url: \"u\", import: [\"@key\"]) type Query { a: Int }",
        "schema @link(url: \"u\", import: [\"@key\"]) {\n  query: Query\n}\n\ntype Query {\n  a: Int\n}\n")]
    [InlineData("extend type Foo @key(fields: \"id\") { id: ID }", "extend type Foo @key(fields: \"id\") {\n  id: ID\n}\n")]
    public void A_schema_definition_is_printed_where_it_says_something(string sdl, string expected) =>
        Assert.Equal(expected, SchemaPrinter.Print(SchemaDefinition.Parse(sdl)));
}
