using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>A field cannot be @external and @override at once.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-External-Override-Collision"/>
internal sealed class ExternalOverrideCollisionRule : ISourceRule
{
    public const string Code = "EXTERNAL_OVERRIDE_COLLISION";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var element in source.Fields(WellKnown.External).Where(element => element.Field.Has(WellKnown.Override)))
        {
            log.Error(
                Code,
                $"The field '{element.Coordinate}' is both @external and @override.",
                element.Coordinate,
                source,
                element.Field.Location,
                "Keep one of the two directives.");
        }
    }
}
