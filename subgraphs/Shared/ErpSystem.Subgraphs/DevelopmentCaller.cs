namespace ErpSystem.Subgraphs;

/// <summary>Somebody who calls without signing in, in development only.</summary>
public sealed record DevelopmentCaller
{
    /// <summary>The subject that the audit trail names; the caller's name unless given.</summary>
    public string? Subject { get; init; }

    /// <summary>The company's id; the demo company unless given.</summary>
    public string? Company { get; init; }

    /// <summary>The permissions held, <c>*</c> for all.</summary>
    public IReadOnlyList<string> Permissions { get; init; } = [];
}
