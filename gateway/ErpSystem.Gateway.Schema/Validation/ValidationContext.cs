using System.Collections.Immutable;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation;

/// <summary>What a rule may know: schema, document, and where the walk stands, with the types of that place; and where it reports.</summary>
internal sealed class ValidationContext(SchemaDefinition schema, GraphQLDocument document, DocumentText text, DocumentIndex index, ValidationOptions options)
{
    internal const string AbortedCode = "VALIDATION_ABORTED";

    private readonly List<GraphQLError> errors = [];

    public SchemaDefinition Schema { get; } = schema;

    public TypeLookup Types { get; } = schema.Lookup;

    public GraphQLDocument Document { get; } = document;

    public DocumentIndex Index { get; } = index;

    public IReadOnlyList<GraphQLError> Errors => errors;

    public bool HideSuggestions => options.HideSuggestions;

    public int MaxIntrospectionDepth => options.MaxIntrospectionDepth;

    /// <summary>True when no further error will be kept; the walk ends.</summary>
    public bool Aborted { get; private set; }

    /// <summary>The type of the current field, fragment or operation.</summary>
    public TypeReference? Type { get; set; }

    /// <summary>The type on which the current selection set selects.</summary>
    public NamedType? ParentType { get; set; }

    public FieldDefinition? Field { get; set; }

    public DirectiveDefinition? Directive { get; set; }

    public InputValueDefinition? Argument { get; set; }

    /// <summary>The type that the current value must have.</summary>
    public TypeReference? InputType { get; set; }

    /// <summary>The type of the list or input object around the current value.</summary>
    public TypeReference? ParentInputType { get; set; }

    /// <summary>True when the place of the current value has a default of its own.</summary>
    public bool HasLocationDefault { get; set; }

    /// <summary>The location, in the specification's spelling, of the directives that are being walked.</summary>
    public string DirectiveLocation { get; set; } = "";

    /// <summary>True when the current selection set is that of an inline fragment.</summary>
    public bool InInlineFragment { get; set; }

    /// <summary>The node under which a directive stands.</summary>
    public ASTNode? Definition { get; set; }

    public SourceLocation At(ASTNode node)
    {
        // The parser places a block string at its third quote.
        var start = node.Location.Start;
        return text.At(IsBlockString(node) ? start - 2 : start);
    }

    public bool IsBlockString(ASTNode node) =>
        node is GraphQLStringValue
        && node.Location.Start >= 2
        && text.Text.AsSpan(node.Location.Start - 2, 2) is "\"\"";

    public void Report(string code, string message, params ReadOnlySpan<ASTNode> nodes)
    {
        if (Aborted)
        {
            return;
        }

        if (errors.Count >= options.MaxErrors)
        {
            Abort("Too many validation errors, error limit reached. Validation aborted.");
            return;
        }

        var places = ImmutableArray.CreateBuilder<SourceLocation>(nodes.Length);
        foreach (var node in nodes)
        {
            places.Add(At(node));
        }

        errors.Add(new GraphQLError(message, places.DrainToImmutable(), code));
    }

    /// <summary>Ends validation: what remains would cost more than an honest document may.</summary>
    public void Abort(string message = "Validation aborted.")
    {
        if (!Aborted)
        {
            Aborted = true;
            errors.Add(new GraphQLError(message, [], AbortedCode));
        }
    }

    /// <summary>"Did you mean" for a name, unless suggestions are hidden.</summary>
    public string DidYouMean(string input, IEnumerable<string> options, string? intro = null) =>
        HideSuggestions ? "" : Suggestions.DidYouMean(input, options, intro);
}
