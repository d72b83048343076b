using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Schema.Tests.Syntax;

public sealed class FieldSelectionSetParserTests
{
    [Theory]
    [InlineData("id", "id")]
    [InlineData("{ id }", "id")]
    [InlineData(" tenant { id } sku # comment", "tenant { id } sku")]
    [InlineData("... on Book { isbn } price(currency: EUR)", "... on Book { isbn } price(currency: EUR)")]
    [InlineData("query", "query")]
    public void A_selection_is_read_with_or_without_braces(string text, string canonical) =>
        Assert.Equal(canonical, FieldSelectionSetParser.Parse(text).ToString());

    [Fact]
    public void Merging_joins_equal_fields_and_keeps_fields_with_other_arguments_apart()
    {
        var left = FieldSelectionSetParser.Parse("a { x } price(currency: EUR) { net }");
        var right = FieldSelectionSetParser.Parse("a { y x } price(currency: USD) { net } b");

        Assert.Equal("a { x y } price(currency: EUR) { net } price(currency: USD) { net } b", left.Merge(right).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("id }")]
    [InlineData("id } { name")]
    [InlineData("...Fragment")]
    [InlineData("alias: id")]
    [InlineData("{ id } type Query { a: Int }")]
    [InlineData("id\n{")]
    public void Text_that_is_no_selection_is_refused(string text) => Assert.Throws<SchemaSyntaxException>(() => FieldSelectionSetParser.Parse(text));
}
