using System.Collections.Immutable;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition;

/// <summary>What may be chosen about a composition.</summary>
public sealed record CompositionOptions
{
    public static readonly CompositionOptions Default = new();

    /// <summary>Codes of rules that are not checked, for example <c>KEY_INVALID_ARGUMENTS</c>, which newer text of the specification drops.</summary>
    public ImmutableHashSet<string> DisabledRules { get; init; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    /// <summary>True to give clients <c>Query.node</c> and <c>Query.nodes</c>, and the interface <c>Node</c> to every type that a lookup finds by <c>id: ID!</c>.</summary>
    public bool EnableGlobalObjectIdentification { get; init; }

    /// <summary>How ids name the type of their object.</summary>
    public NodeIdFormat NodeIdFormat { get; init; }
}
