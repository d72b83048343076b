using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>The text of @is is a FieldSelectionMap.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Is-Invalid-Syntax"/>
internal sealed class IsInvalidSyntaxRule : ISourceRule
{
    public const string Code = "IS_INVALID_SYNTAX";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var element in source.Arguments(WellKnown.Is))
        {
            if (element.Argument.Directives.Find(WellKnown.Is)!.StringArgument("field") is not { } text)
            {
                continue;
            }

            try
            {
                FieldSelectionMapParser.Parse(text);
            }
            catch (SchemaSyntaxException error)
            {
                log.Error(
                    Code,
                    $"The map '{text}' of @is on '{element.Coordinate}' cannot be read at {error.Location}: {error.Message}",
                    element.Coordinate,
                    source,
                    element.Argument.Location,
                    "A map is a path such as 'a.b', an object such as '{ x: a.b }' or a list such as 'a[b]'.");
            }
        }
    }
}
