using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>Neither a field of an interface nor one of Subscription can be @shareable.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Invalid-Shareable-Usage"/>
internal sealed class InvalidShareableUsageRule : ISourceRule
{
    public const string Code = "INVALID_SHAREABLE_USAGE";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var element in source.Fields(WellKnown.Shareable))
        {
            if (element.Type is InterfaceType)
            {
                log.Error(
                    Code,
                    $"The interface field '{element.Coordinate}' cannot be @shareable.",
                    element.Coordinate,
                    source,
                    element.Field.Location,
                    "Put @shareable on the fields of the implementing types.");
            }
            else if (element.Type.Name == source.Definition.SubscriptionTypeName)
            {
                log.Error(
                    Code,
                    $"The subscription field '{element.Coordinate}' cannot be @shareable: events come from one source.",
                    element.Coordinate,
                    source,
                    element.Field.Location,
                    "Remove @shareable and give the field another name in one source.");
            }
        }
    }
}
