using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>A rule that judges one source schema on its own.</summary>
internal interface ISourceRule
{
    void Check(SourceSchema source, CompositionLog log);
}
