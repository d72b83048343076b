using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>A provided field declares no arguments.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Provides-Fields-Has-Arguments"/>
internal sealed class ProvidesFieldsHasArgumentsRule : ISourceRule
{
    public const string Code = "PROVIDES_FIELDS_HAS_ARGUMENTS";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var element in source.Fields(WellKnown.Provides))
        {
            var directive = element.Field.Directives.Find(WellKnown.Provides)!;
            if (SelectionText.TryParseSet(directive.StringArgument("fields")) is not { } set)
            {
                continue;
            }

            foreach (var place in SelectionWalk.Through(source.Definition, element.Field.Type.Name, set))
            {
                if (place.Selection.Arguments.Length > 0 || (place.Field?.Arguments.Any(argument => !argument.Has(WellKnown.Require)) ?? false))
                {
                    log.Error(
                        Code,
                        $"'{element.Coordinate}' provides '{place.Coordinate}', which has arguments.",
                        element.Coordinate,
                        source,
                        directive.Location,
                        "Provide only fields without arguments.");
                }
            }
        }
    }
}
