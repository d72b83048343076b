using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>A field cannot be @external and @provides at once.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-External-Provides-Collision"/>
internal sealed class ExternalProvidesCollisionRule : ISourceRule
{
    public const string Code = "EXTERNAL_PROVIDES_COLLISION";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var element in source.Fields(WellKnown.External).Where(element => element.Field.Has(WellKnown.Provides)))
        {
            log.Error(
                Code,
                $"The field '{element.Coordinate}' is both @external and @provides.",
                element.Coordinate,
                source,
                element.Field.Location,
                "Keep one of the two directives.");
        }
    }
}
