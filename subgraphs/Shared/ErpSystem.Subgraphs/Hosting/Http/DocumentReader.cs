using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace ErpSystem.Subgraphs.Hosting.Http;

/// <summary>Parses a document after counting its tokens, and refuses what is too deep or too broad to be meant.</summary>
internal static class DocumentReader
{
    // Each level of selection is several AST nodes deep; the selections themselves are counted below.
    private static readonly ParserOptions options = new() { Ignore = IgnoreOptions.Comments, MaxDepth = 512 };

    public static GraphQLDocument Read(string text)
    {
        CountTokens(text);
        GraphQLDocument document;
        try
        {
            document = Parser.Parse(text, options);
        }
        catch (GraphQLSyntaxErrorException exception)
        {
            throw new DocumentException("GRAPHQL_PARSE_FAILED", exception.Message);
        }
        catch (GraphQLMaxDepthExceededException)
        {
            throw TooDeep();
        }

        foreach (var definition in document.Definitions)
        {
            if (definition is IHasSelectionSetNode { SelectionSet: { } selections })
            {
                Measure(selections, depth: 1);
            }
        }

        return document;
    }

    private static void CountTokens(string text)
    {
        var position = 0;
        for (var count = 0; ; count++)
        {
            if (count > DocumentLimits.Tokens)
            {
                throw new DocumentException("DOCUMENT_TOO_LARGE", $"A document has at most {DocumentLimits.Tokens} tokens.");
            }

            try
            {
                var token = Lexer.Lex(text, position);
                if (token.Kind == TokenKind.EOF)
                {
                    return;
                }

                position = token.End;
            }
            catch (GraphQLSyntaxErrorException exception)
            {
                throw new DocumentException("GRAPHQL_PARSE_FAILED", exception.Message);
            }
        }
    }

    private static void Measure(GraphQLSelectionSet set, int depth)
    {
        if (depth > DocumentLimits.Depth)
        {
            throw TooDeep();
        }

        if (set.Selections.Count > DocumentLimits.SelectionsInOneSet)
        {
            throw new DocumentException("DOCUMENT_TOO_LARGE", $"A selection set has at most {DocumentLimits.SelectionsInOneSet} fields.");
        }

        foreach (var selection in set.Selections)
        {
            if (selection is IHasSelectionSetNode { SelectionSet: { } inner })
            {
                Measure(inner, depth + 1);
            }
        }
    }

    private static DocumentException TooDeep() => new("DOCUMENT_TOO_DEEP", $"Selections nest at most {DocumentLimits.Depth} deep.");
}
