using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.PreMergeRules;

/// <summary>A rule that compares what several sources say of the same thing.</summary>
internal interface IPreMergeRule
{
    void Check(SourceSet sources, CompositionLog log);
}
