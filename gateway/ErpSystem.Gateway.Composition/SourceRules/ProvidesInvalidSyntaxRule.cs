using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>The text of @provides is a selection set.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Provides-Invalid-Syntax"/>
internal sealed class ProvidesInvalidSyntaxRule : ISourceRule
{
    public const string Code = "PROVIDES_INVALID_SYNTAX";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var element in source.Fields(WellKnown.Provides))
        {
            var directive = element.Field.Directives.Find(WellKnown.Provides)!;
            if (directive.StringArgument("fields") is not { } text)
            {
                continue;
            }

            try
            {
                FieldSelectionSetParser.Parse(text);
            }
            catch (SchemaSyntaxException error)
            {
                log.Error(
                    Code,
                    $"The selection \"{text}\" that '{element.Coordinate}' provides cannot be read at {error.Location}: {error.Message}",
                    element.Coordinate,
                    source,
                    directive.Location,
                    "Write a selection of fields such as 'name' or 'address { street }'.");
            }
        }
    }
}
