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

        var parsed = TryParse(text);

        // Only a text that the parser refuses is looked at again.
        return parsed.Error is not null && ExecutableDescriptions.Blank(text) is { } blanked ? TryParse(blanked) : parsed;
    }

    private static ParsedDocument TryParse(string text)
    {
        try
        {
            var document = DocumentParser.Parse(text);
            return document.Definitions.Count > 0 ? new ParsedDocument(document, null) : Refused("Unexpected <EOF>.", new SourceLocation(1, 1));
        }
        catch (SchemaSyntaxException error)
        {
            return Refused(error.Message, error.Location);
        }
    }

    private static ParsedDocument Refused(string problem, SourceLocation location) =>
        new(null, new GraphQLError($"Syntax error: {problem}", [location], "SYNTAX_ERROR"));
}

/// <summary>A document or the error that stands for it.</summary>
public sealed record ParsedDocument(GraphQLDocument? Document, GraphQLError? Error);
