using System.Collections.Immutable;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Syntax;

/// <summary>Parses a <c>FieldSelectionSet</c>; the outer braces may be left out.</summary>
public static class FieldSelectionSetParser
{
    /// <summary>Parses the text of a selection set.</summary>
    /// <exception cref="SchemaSyntaxException">The text is no selection set; the location counts from the text's own beginning.</exception>
    public static FieldSelectionSet Parse(string text)
    {
        // A name before the brace makes an anonymous query of any braced text, and a wrong text cannot become another kind of definition.
        var isBraced = text.AsSpan().TrimStart().StartsWith("{");
        var wrapped = isBraced ? text : $"{{{text}\n}}";
        try
        {
            var definitions = DocumentParser.Parse(wrapped).Definitions;
            return definitions is [GraphQLOperationDefinition { Operation: OperationType.Query } operation]
                ? Convert(operation.SelectionSet, wrapped)
                : throw new SchemaSyntaxException("Expected one selection set.", new SourceLocation(1, 1));
        }
        catch (SchemaSyntaxException error) when (!isBraced)
        {
            // Back from the wrapped text to the given one: one column less on the first line, and nothing behind its end.
            var end = SourceLocation.At(text, text.Length);
            var location = error.Location.Line == 1 ? new SourceLocation(1, Math.Max(1, error.Location.Column - 1)) : error.Location;
            throw new SchemaSyntaxException(error.Message, location.Line > end.Line ? end : location, error);
        }
    }

    private static FieldSelectionSet Convert(GraphQLSelectionSet set, string text) => new([.. set.Selections.Select(node => Convert(node, text))]);

    private static FieldSelectionNode Convert(ASTNode node, string text) => node switch
    {
        GraphQLField { Alias: { } alias } => throw new SchemaSyntaxException("An alias is not allowed in a field selection set.", SourceLocation.At(text, alias.Location.Start)),
        GraphQLField field => new SelectedFieldNode(field.Name.StringValue, Arguments(field.Arguments), field.SelectionSet is null ? null : Convert(field.SelectionSet, text))
        {
            HasDirectives = field.Directives is { Count: > 0 },
        },
        GraphQLInlineFragment fragment => new SelectedFragmentNode(fragment.TypeCondition?.Type.Name.StringValue, Convert(fragment.SelectionSet, text))
        {
            HasDirectives = fragment.Directives is { Count: > 0 },
        },
        _ => throw new SchemaSyntaxException("A fragment spread is not allowed in a field selection set.", SourceLocation.At(text, node.Location.Start)),
    };

    private static ImmutableArray<SelectionArgument> Arguments(GraphQLArguments? arguments) =>
        [.. (arguments?.Items ?? []).Select(argument => new SelectionArgument(argument.Name.StringValue, argument.Value))];
}
