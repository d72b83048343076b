using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>A source takes fields over from others, not from itself.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Override-from-Self"/>
internal sealed class OverrideFromSelfRule : ISourceRule
{
    public const string Code = "OVERRIDE_FROM_SELF";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var element in source.Fields(WellKnown.Override).Where(element => element.Field.Directives.Find(WellKnown.Override)!.StringArgument("from") == source.Name))
        {
            log.Error(
                Code,
                $"The field '{element.Coordinate}' overrides itself: 'from' names its own source '{source.Name}'.",
                element.Coordinate,
                source,
                element.Field.Location,
                "Name the source that has the field now, or remove @override.");
        }
    }
}
