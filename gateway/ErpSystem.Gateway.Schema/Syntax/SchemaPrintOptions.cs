using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Schema.Syntax;

/// <summary>What of a schema is printed, and in which order.</summary>
public sealed record SchemaPrintOptions
{
    /// <summary>Everything, in the order in which it was defined.</summary>
    public static readonly SchemaPrintOptions Default = new();

    /// <summary>True prints types, members and directive definitions by name instead of in the order of their definition.</summary>
    public bool Sorted { get; init; }

    public bool Descriptions { get; init; } = true;

    public bool DirectiveDefinitions { get; init; } = true;

    /// <summary>Which applied directives are printed; all of them when null.</summary>
    public Func<AppliedDirective, bool>? Directives { get; init; }
}
