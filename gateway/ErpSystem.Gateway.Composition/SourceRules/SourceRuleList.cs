using System.Collections.Immutable;
using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>The rules of the specification's section "Validate Source Schemas", in its order.</summary>
internal static class SourceRuleList
{
    internal static readonly ImmutableArray<ISourceRule> All = [];

    public static void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var rule in All)
        {
            rule.Check(source, log);
        }
    }
}
