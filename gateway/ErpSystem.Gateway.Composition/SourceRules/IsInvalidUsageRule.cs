using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>@is stands only on arguments of lookups.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Is-Invalid-Usage"/>
internal sealed class IsInvalidUsageRule : ISourceRule
{
    public const string Code = "IS_INVALID_USAGE";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var element in source.Arguments(WellKnown.Is).Where(element => !element.Field.Has(WellKnown.Lookup)))
        {
            log.Error(
                Code,
                $"The argument '{element.Coordinate}' has @is, but its field is no @lookup.",
                element.Coordinate,
                source,
                element.Argument.Location,
                "Add @lookup to the field, or remove @is.");
        }
    }
}
