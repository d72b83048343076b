using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.PreMergeRules;

/// <summary>Of all declarations of a field at most one has @override.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Override-Source-Has-Override"/>
internal sealed class OverrideSourceHasOverrideRule : IPreMergeRule
{
    public const string Code = "OVERRIDE_SOURCE_HAS_OVERRIDE";

    public void Check(SourceSet sources, CompositionLog log)
    {
        foreach (var fields in FieldGroups.All(sources))
        {
            var overrides = fields.RemoveAll(part => !part.Definition.Has(WellKnown.Override));
            foreach (var part in overrides.Skip(1))
            {
                log.Error(
                    Code,
                    $"The field '{part.Coordinate}' has @override in '{part.Source.Name}', but also in '{overrides[0].Source.Name}'.",
                    part.Coordinate,
                    part.Source,
                    part.Definition.Location,
                    "Keep one @override, in the source that is to own the field.");
            }
        }
    }
}
