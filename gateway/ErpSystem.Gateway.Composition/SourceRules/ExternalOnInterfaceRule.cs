using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>A field of an interface is never @external: only object types resolve fields.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-External-on-Interface"/>
internal sealed class ExternalOnInterfaceRule : ISourceRule
{
    public const string Code = "EXTERNAL_ON_INTERFACE";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var element in source.Fields(WellKnown.External).Where(element => element.Type is InterfaceType))
        {
            log.Error(
                Code,
                $"The interface field '{element.Coordinate}' cannot be @external.",
                element.Coordinate,
                source,
                element.Field.Location,
                "Put the directive on the fields of the implementing types.");
        }
    }
}
