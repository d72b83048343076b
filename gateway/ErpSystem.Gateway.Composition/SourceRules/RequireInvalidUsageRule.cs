using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>No argument of a lookup has @require: what a lookup needs is its key.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Require-Invalid-Usage"/>
internal sealed class RequireInvalidUsageRule : ISourceRule
{
    public const string Code = "REQUIRE_INVALID_USAGE";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var element in source.Arguments(WellKnown.Require).Where(element => element.Field.Has(WellKnown.Lookup)))
        {
            log.Error(
                Code,
                $"The argument '{element.Coordinate}' of a lookup has @require.",
                element.Coordinate,
                source,
                element.Argument.Location,
                "Use @is, or move the requirement to a field of the entity.");
        }
    }
}
