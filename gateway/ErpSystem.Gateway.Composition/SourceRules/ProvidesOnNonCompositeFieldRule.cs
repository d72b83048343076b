using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>Only a field that returns an object or interface can provide fields.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Provides-on-Non-Composite-Field"/>
internal sealed class ProvidesOnNonCompositeFieldRule : ISourceRule
{
    public const string Code = "PROVIDES_ON_NON_COMPOSITE_FIELD";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var element in source.Fields(WellKnown.Provides).Where(element => source.Definition.Resolve(element.Field.Type) is not ComplexType))
        {
            log.Error(
                Code,
                $"The field '{element.Coordinate}' has @provides, but its type '{element.Field.Type}' is no object or interface.",
                element.Coordinate,
                source,
                element.Field.Location,
                "Remove @provides.");
        }
    }
}
