using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>No directive stands inside a @provides.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Provides-Directive-in-Fields-Argument"/>
internal sealed class ProvidesDirectiveInFieldsArgumentRule : ISourceRule
{
    public const string Code = "PROVIDES_DIRECTIVE_IN_FIELDS_ARGUMENT";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var element in source.Fields(WellKnown.Provides))
        {
            var directive = element.Field.Directives.Find(WellKnown.Provides)!;
            if (SelectionText.TryParseSet(directive.StringArgument("fields")) is not { } set)
            {
                continue;
            }

            if (SelectionWalk.HasDirectives(set))
            {
                log.Error(
                    Code,
                    $"The selection \"{directive.StringArgument("fields")}\" that '{element.Coordinate}' provides has a directive in it.",
                    element.Coordinate,
                    source,
                    directive.Location,
                    "Remove the directive from the selection.");
            }
        }
    }
}
