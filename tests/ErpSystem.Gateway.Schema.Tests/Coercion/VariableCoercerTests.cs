using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ErpSystem.Gateway.Schema.Coercion;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Tests.Validation;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Tests.Coercion;

public sealed class VariableCoercerTests
{
    [Fact]
    public void Values_and_messages_are_those_of_graphql_js()
    {
        var differences = new StringBuilder();
        foreach (var (name, theirs) in Oracle.VariableCases())
        {
            var split = name.IndexOf(" | ", StringComparison.Ordinal);
            var ours = Coerce(name[..split], name[(split + 3)..]);
            if (ours != theirs)
            {
                differences.AppendLine($"{name}\n  graphql-js: {theirs}\n  ours:       {ours}");
            }
        }

        Assert.True(differences.Length == 0, differences.ToString());
    }

    [Theory]
    [InlineData("$a: Float", """{"a": 1.10}""", "1.10")]
    [InlineData("$a: Float", """{"a": 123456789012345678901234567890.5}""", "123456789012345678901234567890.5")]
    [InlineData("$a: Any", """{"a": [1.0, 123456789012345678901234567890]}""", "[1.0, 123456789012345678901234567890]")]
    [InlineData("$a: ID", """{"a": 123456789012345678901234567890}""", "\"123456789012345678901234567890\"")]
    [InlineData("$a: String", """{"a": "\u00e9\n"}""", "\"\\u00e9\\n\"")]
    [InlineData("$a: Currency", """{"a": "\u0045UR"}""", "\"EUR\"")]
    [InlineData("$a: Int", """{"a": 1e2}""", "100")]
    [InlineData("$a: Date", """{"a": {"x": {"x": 1}}}""", """{"x": {"x": 1}}""")]
    [InlineData("$a: [Filter]", """{"a": {"ids": 1}}""", """[{"ids":["1"]}]""")]
    [InlineData("$a: LineInput", """{"\u0061": {"prod\u0075ct": 1}}""", """{"product":"1","quantity":1,"remark":"none"}""")]
    public void Values_stay_as_written_but_for_what_their_type_asks(string definitions, string json, string expected)
    {
        var result = Coercer(definitions).Coerce(Encoding.UTF8.GetBytes(json));

        Assert.Empty(result.Errors);
        Assert.True(result.Values!.TryGet("a", out var value));
        Assert.Equal(expected, Encoding.UTF8.GetString(value.Span));
    }

    [Theory]
    [InlineData("""{"a": 1} x""", "VARIABLES_INVALID_JSON: Variables are not valid JSON (line 1, byte 10).")]
    [InlineData("""{"a": """, "VARIABLES_INVALID_JSON: Variables are not valid JSON (line 1, byte 7).")]
    [InlineData("""{"a": 01}""", "VARIABLES_INVALID_JSON: Variables are not valid JSON (line 1, byte 8).")]
    [InlineData("{\n'a': 1}", "VARIABLES_INVALID_JSON: Variables are not valid JSON (line 2, byte 1).")]
    [InlineData("[]", "VARIABLES_INVALID_JSON: Variables must be a JSON object.")]
    [InlineData("3", "VARIABLES_INVALID_JSON: Variables must be a JSON object.")]
    [InlineData("""{"a": {"\ud800": 1}}""", "VARIABLES_INVALID_JSON: Variables contain text that is not valid Unicode.")]
    [InlineData("""{"a": {"ids": [1]}, "a": null}""", "VARIABLE_DUPLICATE_KEY: Variable \"$a\" is given more than once.")]
    [InlineData(
        """{"a": {"ids": [1], "ids": [2]}}""",
        "VARIABLE_INVALID_VALUE: Variable \"$a\" got invalid value [2] at \"a.ids\"; Field \"ids\" is given more than once.")]
    public void What_is_no_JSON_object_or_says_a_thing_twice_is_refused(string json, string expected)
    {
        var result = Coercer("$a: Filter").Coerce(Encoding.UTF8.GetBytes(json));

        Assert.Null(result.Values);
        Assert.Equal(expected, string.Join('\n', result.Errors.Select(error => $"{error.Code}: {error.Message}")));
    }

    [Fact]
    public void A_number_that_no_double_holds_is_refused_as_written()
    {
        var result = Coercer("$a: Float").Coerce("{\"a\": 1e999}"u8.ToArray());

        Assert.Equal("Variable \"$a\" got invalid value 1e999; Float cannot represent non numeric value: 1e999", result.Errors.Single().Message);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_refused()
    {
        var result = Coercer("$a: String").Coerce(new byte[] { (byte)'{', (byte)'"', (byte)'a', (byte)'"', (byte)':', (byte)'"', 0xff, (byte)'"', (byte)'}' });

        Assert.Equal("Variables are not valid UTF-8.", result.Errors.Single().Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    public void No_variables_are_no_mistake(string json)
    {
        var result = Coercer("$a: Boolean, $b: Boolean = true").Coerce(Encoding.UTF8.GetBytes(json));

        Assert.False(result.Values!.TryGet("a", out _));
        Assert.False(result.Values.IsTrue("a"));
        Assert.True(result.Values.IsTrue("b"));
        Assert.False(result.Values.TryGet("nobody", out _));
    }

    [Fact]
    public void Nesting_beyond_the_bound_is_refused_and_not_followed()
    {
        var json = $$"""{"a": {{string.Concat(Enumerable.Repeat("{\"not\":", 5_000))}}{}{{new string('}', 5_000)}} }""";

        var result = Coercer("$a: Filter").Coerce(Encoding.UTF8.GetBytes(json));

        Assert.Equal("VARIABLES_INVALID_JSON", result.Errors.Single().Code);
    }

    [Fact]
    public void Mistakes_are_named_up_to_a_bound()
    {
        var json = $$"""{"a": [{{string.Join(',', Enumerable.Repeat("\"x\"", 1_000))}}] }""";

        var result = Coercer("$a: [Int]").Coerce(Encoding.UTF8.GetBytes(json));

        Assert.Equal(51, result.Errors.Length);
        Assert.Equal("Too many errors processing variables, error limit reached. Execution aborted.", result.Errors[^1].Message);
    }

    [Fact]
    public void A_mistake_has_the_place_of_the_variable_when_the_text_is_known()
    {
        const string text = "query (\n  $a: Int!) { __typename }";
        var operation = (GraphQLOperationDefinition)DocumentParser.Parse(text).Definitions[0];

        var result = new VariableCoercer(Oracle.Schema, operation, text).Coerce("{}"u8.ToArray());

        Assert.Equal("2:3", result.Errors.Single().Locations.Single().ToString());
        Assert.Equal("VARIABLE_MISSING", result.Errors.Single().Code);
    }

    [Fact]
    public void Coercing_plain_values_allocates_little()
    {
        var coercer = Coercer("$id: ID!, $first: Int = 20, $where: Filter");
        var json = """{"id": "product_1", "where": {"name": {"eq": "x"}, "ids": ["a", "b"], "status": "OPEN"}}"""u8.ToArray();
        for (var warm = 0; warm < 100; warm++)
        {
            Assert.Empty(coercer.Coerce(json).Errors);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var count = 0; count < 100; count++)
        {
            coercer.Coerce(json);
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 100, 0, 1_000);
    }

    private static VariableCoercer Coercer(string definitions) =>
        new(Oracle.Schema, (GraphQLOperationDefinition)DocumentParser.Parse($"query ({definitions}) {{ __typename }}").Definitions[0]);

    private static string Coerce(string definitions, string json)
    {
        var operation = (GraphQLOperationDefinition)DocumentParser.Parse($"query ({definitions}) {{ __typename }}").Definitions[0];
        var result = VariableCoercer.Coerce(Oracle.Schema, operation, Encoding.UTF8.GetBytes(json));
        if (result.Values is not { } values)
        {
            return string.Join("\n              ", result.Errors.Select(error => error.Message).Order(StringComparer.Ordinal));
        }

        var names = operation.Variables!.Items.Select(variable => variable.Variable.Name.StringValue);
        var coerced = names.Where(name => values.TryGet(name, out _)).ToDictionary(name => name, name => (JsonNode?)Parse(values, name));
        return Oracle.Canonical(JsonSerializer.SerializeToNode(coerced)!);
    }

    private static JsonNode? Parse(CoercedVariables values, string name) => values.TryGet(name, out var json) ? JsonNode.Parse(json.Span) : null;
}
