using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>A lookup has at least one argument: the key.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Lookup-Must-Have-Arguments"/>
internal sealed class LookupMustHaveArgumentsRule : ISourceRule
{
    public const string Code = "LOOKUP_MUST_HAVE_ARGUMENTS";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var element in source.Fields(WellKnown.Lookup).Where(element => element.Field.Arguments.Count == 0))
        {
            log.Error(
                Code,
                $"The lookup '{element.Coordinate}' has no arguments.",
                element.Coordinate,
                source,
                element.Field.Location,
                "Add an argument for each part of the key.");
        }
    }
}
