using GraphQLParser;

namespace ErpSystem.Gateway.Security;

/// <summary>Counts a document's tokens before it is parsed.</summary>
internal static class TokenLimit
{
    /// <summary>True when there are more tokens than allowed. Text that is no GraphQL is left to the parser, which says what is wrong.</summary>
    public static bool Exceeds(string text, int limit)
    {
        // Every token has a character, so short documents need no count.
        if (text.Length <= limit)
        {
            return false;
        }

        try
        {
            var count = 0;
            for (var token = Lexer.Lex(text, 0); token.Kind != TokenKind.EOF; token = Lexer.Lex(text, token.End))
            {
                if (++count > limit)
                {
                    return true;
                }
            }
        }
        catch (GraphQLParser.Exceptions.GraphQLSyntaxErrorException)
        {
            return false;
        }

        return false;
    }
}
