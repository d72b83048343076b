using ErpSystem.Gateway.Composition.Merging;

namespace ErpSystem.Gateway.Composition.PostMergeRules;

/// <summary>A rule that judges the composite schema.</summary>
internal interface IPostMergeRule
{
    void Check(MergedSchema schema, CompositionLog log);
}
