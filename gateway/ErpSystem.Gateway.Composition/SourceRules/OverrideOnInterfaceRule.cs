using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>A field of an interface is never @override: only object types resolve fields.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Override-on-Interface"/>
internal sealed class OverrideOnInterfaceRule : ISourceRule
{
    public const string Code = "OVERRIDE_ON_INTERFACE";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var element in source.Fields(WellKnown.Override).Where(element => element.Type is InterfaceType))
        {
            log.Error(
                Code,
                $"The interface field '{element.Coordinate}' cannot be @override.",
                element.Coordinate,
                source,
                element.Field.Location,
                "Put the directive on the fields of the implementing types.");
        }
    }
}
