using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>What is @internal is not composed, so it cannot take a field over.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Internal-Override-Collision"/>
internal sealed class InternalOverrideCollisionRule : ISourceRule
{
    public const string Code = "INTERNAL_OVERRIDE_COLLISION";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var element in source.Fields(WellKnown.Override).Where(element => SourceSchema.IsInternal(element.Type, element.Field)))
        {
            log.Error(
                Code,
                $"The field '{element.Coordinate}' is @override, but {(element.Field.Has(WellKnown.Internal) ? "also" : "its type is")} @internal.",
                element.Coordinate,
                source,
                element.Field.Location,
                "Keep one of the two directives.");
        }
    }
}
