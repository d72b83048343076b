namespace ErpSystem.Gateway.Schema.Validation;

/// <summary>How strictly and how talkatively operations are validated. A limit that is null is not applied.</summary>
public sealed record ValidationOptions
{
    public static readonly ValidationOptions Default = new();

    /// <summary>After this many errors one more says that there are others, and validation ends.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>True leaves "did you mean" out of the messages, so that they do not tell the schema's names.</summary>
    public bool HideSuggestions { get; init; }

    /// <summary>False refuses <c>__schema</c> and <c>__type</c>.</summary>
    public bool AllowIntrospection { get; init; } = true;

    /// <summary>The deepest nesting of fields, fragments expanded; what lies below <c>__schema</c> and <c>__type</c> is not counted.</summary>
    public int? MaxDepth { get; init; }

    /// <summary>The most aliased fields in one operation, fragments expanded.</summary>
    public int? MaxAliases { get; init; }

    /// <summary>The most fields at the root of one operation, fragments expanded.</summary>
    public int? MaxRootFields { get; init; }

    /// <summary>The most fields in one operation, fragments expanded.</summary>
    public int? MaxFields { get; init; }

    /// <summary>The most directives in one operation, fragments expanded.</summary>
    public int? MaxDirectives { get; init; }

    /// <summary>The nesting of lists below <c>__schema</c> and <c>__type</c> at which introspection is refused.</summary>
    public int MaxIntrospectionDepth { get; init; } = 3;
}
