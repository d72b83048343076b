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

    /// <summary>Types, fields, arguments, input fields and enum values with one of these tags (<c>@tag(name:)</c>) are taken out of their source before anything else.</summary>
    public ImmutableArray<string> ExcludedTags { get; init; } = [];

    public DirectiveMergeBehavior TagMergeBehavior { get; init; }

    public DirectiveMergeBehavior CacheControlMergeBehavior { get; init; }

    /// <summary>True to leave out types that no root type leads to.</summary>
    public bool RemoveUnreferencedDefinitions { get; init; }

    /// <summary>False to leave the definitions of the <c>fusion__*</c> directives and scalars out of the execution schema; the enum of the sources stays.</summary>
    public bool AddFusionDefinitions { get; init; } = true;

    /// <summary>True to report a field that cannot be fetched from each set of sources that leads to it, not only on the shortest path.</summary>
    public bool IncludeSatisfiabilityPaths { get; init; }
}
