using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Validation;

namespace ErpSystem.Gateway.Schema.Tests.Syntax;

public sealed class TokenCounterTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("{ a }", 3)]
    [InlineData(",,{,a,b\n}# c { d }", 4)]
    [InlineData("{a(x:\"b { \\\" c\",y:\"\"\"d \"e\" \\\"\"\" f\"\"\",z:\"\")}", 14)]
    [InlineData("{...F...on T{a}}", 10)]
    [InlineData("{a(x:-1.5e-10,y:[1,2.5,$z])@b(c:true)}", 23)]
    [InlineData("{ a(x: \"unterminated", 6)]
    [InlineData("{ a(x: \"\"\"unterminated", 6)]
    [InlineData("query Q($a:Int!=1)&|=:!", 16)]
    public void Tokens_are_counted_as_the_language_defines_them(string text, int count)
    {
        Assert.False(TokenCounter.Exceeds(text, count));
        Assert.Equal(count > 0, TokenCounter.Exceeds(text, count - 1));
    }

    [Fact]
    public void A_document_with_too_many_tokens_is_not_parsed()
    {
        var refused = OperationParser.Parse("{ a b c } this is no graphql {", maxTokens: 4);

        Assert.Null(refused.Document);
        Assert.Equal("TOKEN_LIMIT_EXCEEDED: The document has more than 4 tokens.", $"{refused.Error!.Code}: {refused.Error.Message}");
    }

    [Fact]
    public void A_document_within_the_limit_is_parsed()
    {
        var parsed = OperationParser.Parse("{ a }", maxTokens: 3);

        Assert.Null(parsed.Error);
        Assert.Single(parsed.Document!.Definitions);
    }

    [Fact]
    public void Text_that_is_no_document_is_an_error_with_its_place()
    {
        var refused = OperationParser.Parse("{ a\n  b( }");

        Assert.Equal("SYNTAX_ERROR", refused.Error!.Code);
        Assert.Equal("2:6", refused.Error.Locations.Single().ToString());
    }
}
