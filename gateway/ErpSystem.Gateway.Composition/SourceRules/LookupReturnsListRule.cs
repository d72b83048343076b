using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>A lookup finds one entity, never a list.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Lookup-Returns-List"/>
internal sealed class LookupReturnsListRule : ISourceRule
{
    public const string Code = "LOOKUP_RETURNS_LIST";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var element in source.Fields(WellKnown.Lookup).Where(element => element.Field.Type.IsList))
        {
            log.Error(
                Code,
                $"The lookup '{element.Coordinate}' returns a list.",
                element.Coordinate,
                source,
                element.Field.Location,
                "Return one entity; fetching many at once is the executor's work.");
        }
    }
}
