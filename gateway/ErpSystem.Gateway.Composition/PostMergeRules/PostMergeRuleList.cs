using System.Collections.Immutable;

namespace ErpSystem.Gateway.Composition.PostMergeRules;

/// <summary>The rules of the specification's section "Post Merge Validation", in its order.</summary>
internal static class PostMergeRuleList
{
    internal static readonly ImmutableArray<IPostMergeRule> All = [];
}
