using System.Collections.Immutable;

namespace ErpSystem.Gateway.Composition;

/// <summary>What may be chosen about a composition.</summary>
public sealed record CompositionOptions
{
    public static readonly CompositionOptions Default = new();

    /// <summary>Codes of rules that are not checked, for example <c>KEY_INVALID_ARGUMENTS</c>, which newer text of the specification drops.</summary>
    public ImmutableHashSet<string> DisabledRules { get; init; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);
}
