using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Schema.Tests.Syntax;

public sealed class FieldSelectionMapParserTests
{
    [Theory]
    [InlineData("id", "id", "id")]
    [InlineData("packaging.weight", "packaging.weight", "packaging { weight }")]
    [InlineData("{ width height }", "{ width, height }", "width height")]
    [InlineData("{width:width,h:height}", "{ width, h: height }", "width height")]
    [InlineData("{ w: size.width h: size.height }", "{ w: size.width, h: size.height }", "size { width height }")]
    [InlineData("dimension.{ width height }", "dimension.{ width, height }", "dimension { width height }")]
    [InlineData("parts[id]", "parts[id]", "parts { id }")]
    [InlineData("parts[{ id name }]", "parts[{ id, name }]", "parts { id name }")]
    [InlineData("parts[[{ id }]]", "parts[[{ id }]]", "parts { id }")]
    [InlineData("parts[ sub.id ]", "parts[sub.id]", "parts { sub { id } }")]
    [InlineData("| <Book>.isbn | <Movie>.upc", "<Book>.isbn | <Movie>.upc", "... on Book { isbn } ... on Movie { upc }")]
    [InlineData("media<Book>.isbn", "media<Book>.isbn", "media { ... on Book { isbn } }")]
    [InlineData("{ nested: { a: <A>.id } | { b: <B>.id } }", "{ nested: { a: <A>.id } | { b: <B>.id } }", "... on A { id } ... on B { id }")]
    [InlineData("price(currency: \"USD\", at: { day: 1 }).amount", "price(currency: \"USD\", at: { day: 1 }).amount", "price(currency: \"USD\", at: { day: 1 }) { amount }")]
    [InlineData("{ price(net: true) name }", "{ price(net: true), name }", "price(net: true) name")]
    [InlineData("{ coordinates: coordinates[{lat: x lon: y}]}", "{ coordinates: coordinates[{ lat: x, lon: y }] }", "coordinates { x y }")]
    public void A_map_is_read_printed_canonically_and_known_by_the_fields_that_it_reads(string text, string canonical, string selection)
    {
        var map = FieldSelectionMapParser.Parse(text);

        Assert.Equal(canonical, map.ToString());
        Assert.Equal(selection, map.ToSelectionSet().ToString());
        Assert.Equal(map.ToString(), FieldSelectionMapParser.Parse(map.ToString()).ToString());
    }

    [Theory]
    [InlineData("", "1:1 Expected a field.")]
    [InlineData("a.", "1:3 Expected a field.")]
    [InlineData("a b", "1:3 Expected the end.")]
    [InlineData("{ }", "1:3 Expected a field.")]
    [InlineData("{ a: }", "1:6 Expected a field.")]
    [InlineData("parts[id name]", "1:10 Expected ].")]
    [InlineData("<Book>isbn", "1:7 Expected a dot.")]
    [InlineData("media<Book>", "1:12 Expected a dot and a field after a type condition.")]
    [InlineData("a(x: $y)", "1:9 A variable is not allowed in a selection map.")]
    [InlineData("a(x: [{ z: $y }])", "1:18 A variable is not allowed in a selection map.")]
    [InlineData("a | ", "1:5 Expected a field.")]
    public void Text_that_is_no_map_is_refused_where_it_goes_wrong(string text, string expected)
    {
        var error = Assert.Throws<SchemaSyntaxException>(() => FieldSelectionMapParser.Parse(text));

        Assert.Equal(expected, $"{error.Location} {error.Message}");
    }

    [Theory]
    [InlineData('{')]
    [InlineData('[')]
    [InlineData('(')]
    public void Endless_nesting_is_refused_without_overflow(char open)
    {
        var text = string.Concat(Enumerable.Repeat(open == '[' ? "a[" : $"a{open}a:", 100_000));

        Assert.Throws<SchemaSyntaxException>(() => FieldSelectionMapParser.Parse(open == '{' ? text.Replace("a{a", "{a", StringComparison.Ordinal) : text));
    }
}
