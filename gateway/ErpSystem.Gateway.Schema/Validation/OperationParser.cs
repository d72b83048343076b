using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation;

/// <summary>Turns a client's text into a document, or says as an error why it is none.</summary>
public static class OperationParser
{
    /// <summary>Parses a document of at most <paramref name="maxTokens"/> tokens; a longer one is refused before it is parsed.</summary>
    public static ParsedDocument Parse(string text, int? maxTokens = null)
    {
        if (maxTokens is { } limit && TokenCounter.Exceeds(text, limit))
        {
            return new ParsedDocument(null, new GraphQLError($"The document has more than {limit} tokens.", [], "TOKEN_LIMIT_EXCEEDED"));
        }

        try
        {
            return new ParsedDocument(DocumentParser.Parse(text), null);
        }
        catch (SchemaSyntaxException error)
        {
            return new ParsedDocument(null, new GraphQLError($"Syntax error: {error.Message}", [error.Location], "SYNTAX_ERROR"));
        }
    }
}

/// <summary>A document or the error that stands for it.</summary>
public sealed record ParsedDocument(GraphQLDocument? Document, GraphQLError? Error);
