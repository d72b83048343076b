namespace ErpSystem.Gateway.Security;

/// <summary>The sizes at which a request is refused, each with a code of its own.</summary>
public sealed record RequestLimits
{
    /// <summary>The largest request body; <c>BODY_LIMIT_EXCEEDED</c>.</summary>
    public int BodyBytes { get; init; } = 1024 * 1024;

    /// <summary>The most tokens of a document; <c>TOKEN_LIMIT_EXCEEDED</c>.</summary>
    public int Tokens { get; init; } = 20_000;

    /// <summary>The deepest nesting of fields; <c>DEPTH_LIMIT_EXCEEDED</c>.</summary>
    public int Depth { get; init; } = 32;

    /// <summary>The most aliases; <c>ALIAS_LIMIT_EXCEEDED</c>.</summary>
    public int Aliases { get; init; } = 500;

    /// <summary>The most root fields; <c>ROOT_FIELD_LIMIT_EXCEEDED</c>.</summary>
    public int RootFields { get; init; } = 100;

    /// <summary>The most fields; <c>FIELD_LIMIT_EXCEEDED</c>.</summary>
    public int Fields { get; init; } = 5_000;
}
