using System.Text;
using ErpSystem.Gateway.Schema.Coercion;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Tests.Validation;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Tests.Coercion;

public sealed class LiteralCoercerTests
{
    [Theory]
    [InlineData("Int", "7", "7")]
    [InlineData("Float", "1.50", "1.50")]
    [InlineData("ID", "12345678901234567890", "\"12345678901234567890\"")]
    [InlineData("String", "\"\"\"\n  a\n    b\n\"\"\"", "\"a\\n  b\"")]
    [InlineData("Currency", "EUR", "\"EUR\"")]
    [InlineData("[Int]", "1", "[1]")]
    [InlineData("[[Int]]", "1", "[[1]]")]
    [InlineData("[[Int]]", "[1, null, [2]]", "[[1],null,[2]]")]
    [InlineData("Any", "{a: [X, $given, $absent], b: null}", """{"a":["X","v",null],"b":null}""")]
    [InlineData("LineInput", "{product: 1}", """{"product":"1","quantity":1,"remark":"none"}""")]
    [InlineData("LineInput", "{product: $given, quantity: $absent, note: $absent}", """{"product":"v","quantity":1,"remark":"none"}""")]
    [InlineData("[String]", "[$given, $absent]", "[\"v\",null]")]
    [InlineData("OrderBy", "{name: $given}", """{"name":"v"}""")]
    public void A_literal_becomes_the_JSON_that_its_type_asks_for(string type, string literal, string expected)
    {
        var done = LiteralCoercer.TryCoerce(Oracle.Schema, TypeOf(type), Parse(literal), Variables(), out var json);

        Assert.True(done);
        Assert.Equal(expected, Encoding.UTF8.GetString(json));
    }

    [Theory]
    [InlineData("Int", "\"7\"")]
    [InlineData("Int", "2147483648")]
    [InlineData("Int!", "null")]
    [InlineData("String", "$absent")]
    [InlineData("String!", "$nothing")]
    [InlineData("[Int!]", "[1, null]")]
    [InlineData("Currency", "\"EUR\"")]
    [InlineData("LineInput", "{}")]
    [InlineData("LineInput", "{product: 1, nope: 2}")]
    [InlineData("LineInput", "[{product: 1}]")]
    [InlineData("OrderBy", "{}")]
    [InlineData("OrderBy", "{name: \"x\", price: 1}")]
    [InlineData("OrderBy", "{name: null}")]
    [InlineData("Product", "{}")]
    public void What_is_no_value_of_the_type_gives_nothing(string type, string literal) =>
        Assert.False(LiteralCoercer.TryCoerce(Oracle.Schema, TypeOf(type), Parse(literal), Variables(), out _));

    [Fact]
    public void A_default_that_contains_itself_gives_nothing()
    {
        var schema = SchemaDefinition.Parse("type Query { a(x: A): Int } input A { b: A = {} }");

        Assert.False(LiteralCoercer.TryCoerce(schema, TypeOf("A"), Parse("{}"), null, out _));
    }

    private static CoercedVariables Variables() => new(["given", "nothing"], [0..3, 3..7], "\"v\"null"u8.ToArray());

    private static GraphQLValue Parse(string literal) =>
        ((GraphQLField)((GraphQLOperationDefinition)DocumentParser.Parse($"{{ a(x: {literal}) }}").Definitions[0]).SelectionSet.Selections[0]).Arguments!.Items[0].Value;

    private static TypeReference TypeOf(string type) => SchemaDefinition.Parse($"type T {{ f: {type} }}").Find("T") is ObjectType found ? found.Fields[0].Type : throw new ArgumentException(type);
}
