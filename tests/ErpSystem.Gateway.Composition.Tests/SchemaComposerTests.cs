namespace ErpSystem.Gateway.Composition.Tests;

public sealed class SchemaComposerTests
{
    private const string KeyWithWrongArgument = "type Query { user: User } type User @key(fields: \"name(size: 1)\") { id: ID! name: String }";

    [Fact]
    public void A_source_that_cannot_be_read_does_not_hide_the_faults_of_the_others()
    {
        var log = SchemaComposer.Compose([new("A", "type Query {"), new("B", "type Query { a: Missing }"), new("B", "type Query { a: Int }")]).Log;

        Assert.Equal(["CONFLICTING_SOURCE_SCHEMA_NAME ", "INVALID_GRAPHQL A", "INVALID_GRAPHQL B"], log.Select(message => $"{message.Code} {message.Source}"));
    }

    [Fact]
    public void A_rule_that_is_switched_off_says_nothing()
    {
        var options = new CompositionOptions { DisabledRules = ["KEY_INVALID_ARGUMENTS"] };

        Assert.Equal("KEY_INVALID_ARGUMENTS", Assert.Single(Composed.Of(KeyWithWrongArgument).Log).Code);
        Assert.Empty(SchemaComposer.Compose([new SourceSchemaText("A", KeyWithWrongArgument)], options).Log);
    }

    [Fact]
    public void Names_of_sources_that_look_alike_are_refused()
    {
        var result = SchemaComposer.Compose([new SourceSchemaText("my-source", "type Query { a: Int }"), new SourceSchemaText("mySource", "type Query { b: Int }")]);

        Assert.Equal(
            "error CONFLICTING_SOURCE_SCHEMA_NAME: The source schemas 'my-source', 'mySource' have names that only differ in case or punctuation.\n  hint: Give each source a name of its own.",
            Assert.Single(result.Log).ToString());
    }

    [Fact]
    public void The_same_sources_give_the_same_text()
    {
        string[] sources = ["type Query { a(x: In): E } input In { a: Int b: Int } enum E { A B }", "type Query { b(x: In): E } input In { b: Int a: Int } enum E { B A }"];

        Assert.Equal(Composed.Of(sources).ExecutionSchema, Composed.Of(sources).ExecutionSchema);
    }

    [Fact]
    public void The_execution_schema_and_the_client_schema_are_sdl_that_parses()
    {
        const string Hard =
            "\"\"\"\n  indented\nand \\\"\"\" quoted \\\\\n\"\"\"\ntype Query { \"tab\\t and \\u0007 bell\" a(\"x\" x: String = \"a\\\"b\\n\"): Int @deprecated(reason: \"no \\\"more\\\"\") }";
        var result = Composed.Of(Hard);

        var source = ErpSystem.Gateway.Schema.Types.SchemaDefinition.Parse(Hard).Query!;
        foreach (var text in new[] { result.ExecutionSchema, result.ClientSchema })
        {
            var query = ErpSystem.Gateway.Schema.Types.SchemaDefinition.Parse(text!).Query!;
            Assert.Equal(source.Description, query.Description);
            Assert.Equal(source.Fields[0].Description, query.Fields[0].Description);
            Assert.Equal("no \"more\"", query.Fields[0].DeprecationReason);
        }
    }
}
