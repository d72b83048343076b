using ErpSystem.Gateway.Schema.Types;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace ErpSystem.Gateway.Schema.Syntax;

/// <summary>The one place where text becomes a GraphQL document, schema or operation.</summary>
public static class DocumentParser
{
    // Deep enough for schemas and honest operations; the parser recurses, so there has to be a bound.
    private const int MaxDepth = 256;

    /// <summary>Parses a document.</summary>
    /// <exception cref="SchemaSyntaxException">The text is not a GraphQL document.</exception>
    public static GraphQLDocument Parse(string text)
    {
        try
        {
            var document = Parser.Parse<GraphQLDocument>(LineFeeds(text), new ParserOptions { Ignore = IgnoreOptions.Comments, MaxDepth = MaxDepth });
            return NumberLiterals.FirstMalformed(text) is >= 0 and var start
                ? throw new SchemaSyntaxException("Invalid number, a blank or a punctuator must follow it.", SourceLocation.At(text, start))
                : document;
        }
        catch (GraphQLSyntaxErrorException error)
        {
            throw new SchemaSyntaxException(error.Description, new SourceLocation(error.Location.Line, error.Location.Column), error);
        }
        catch (GraphQLMaxDepthExceededException error)
        {
            throw new SchemaSyntaxException($"The document is nested deeper than {MaxDepth} levels.", new SourceLocation(1, 1), error);
        }
    }

    // A carriage return alone ends a line too; the parser counts other lines than it quotes when it finds one, and fails.
    private static string LineFeeds(string text)
    {
        var at = text.AsSpan().IndexOf('\r');
        if (at < 0)
        {
            return text;
        }

        var characters = text.ToCharArray();
        for (; at < characters.Length; at++)
        {
            if (characters[at] == '\r' && (at + 1 == characters.Length || characters[at + 1] != '\n'))
            {
                characters[at] = '\n';
            }
        }

        return new string(characters);
    }
}
