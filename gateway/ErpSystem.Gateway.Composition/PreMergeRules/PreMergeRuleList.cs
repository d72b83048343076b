using System.Collections.Immutable;

namespace ErpSystem.Gateway.Composition.PreMergeRules;

/// <summary>The rules of the specification's section "Pre Merge Validation", in its order.</summary>
internal static class PreMergeRuleList
{
    internal static readonly ImmutableArray<IPreMergeRule> All = [];
}
