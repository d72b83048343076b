namespace ErpSystem.Gateway.Security;

/// <summary>The sizes at which a request is refused, each with a code of its own.</summary>
public sealed record RequestLimits
{
    /// <summary>The most bytes of a request body; <c>BODY_LIMIT_EXCEEDED</c>.</summary>
    public int BodyBytes { get; init; } = 1024 * 1024;

    /// <summary>The most bytes of a request's variables; <c>VARIABLES_LIMIT_EXCEEDED</c>.</summary>
    public int VariablesBytes { get; init; } = 512 * 1024;

    /// <summary>The most tokens of a document; <c>TOKEN_LIMIT_EXCEEDED</c>.</summary>
    public int Tokens { get; init; } = 20_000;

    /// <summary>The deepest nesting of fields; <c>DEPTH_LIMIT_EXCEEDED</c>.</summary>
    public int Depth { get; init; } = 32;

    /// <summary>The nesting of lists below __schema and __type that is refused; <c>MAX_INTROSPECTION_DEPTH</c>.</summary>
    public int IntrospectionDepth { get; init; } = 3;

    /// <summary>The most aliases; <c>ALIAS_LIMIT_EXCEEDED</c>.</summary>
    public int Aliases { get; init; } = 500;

    /// <summary>The most root fields; <c>ROOT_FIELD_LIMIT_EXCEEDED</c>.</summary>
    public int RootFields { get; init; } = 100;

    /// <summary>The most fields, fragments expanded; <c>FIELD_LIMIT_EXCEEDED</c>.</summary>
    public int Fields { get; init; } = 5_000;

    /// <summary>The most directives, fragments expanded; <c>DIRECTIVE_LIMIT_EXCEEDED</c>.</summary>
    public int Directives { get; init; } = 500;

    /// <summary>The highest price; <c>COST_LIMIT_EXCEEDED</c>. 0 sets no limit; null does so in Development and means 100000 elsewhere.</summary>
    public int? Cost { get; init; }

    /// <summary>How long a list is taken to be in pricing when neither the request nor its schema says so.</summary>
    public int AssumedListSize { get; init; } = 10;
}
