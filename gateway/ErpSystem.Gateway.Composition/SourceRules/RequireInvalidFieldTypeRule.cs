using ErpSystem.Gateway.Composition.Sources;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>The argument field of @require is a string.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Require-Invalid-Field-Type"/>
internal sealed class RequireInvalidFieldTypeRule : ISourceRule
{
    public const string Code = "REQUIRE_INVALID_FIELD_TYPE";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var element in source.Arguments(WellKnown.Require))
        {
            var directive = element.Argument.Directives.Find(WellKnown.Require)!;
            if (directive.Argument("field") is not (null or GraphQLStringValue))
            {
                log.Error(
                    Code,
                    $"The argument 'field' of @require on '{element.Coordinate}' is no string.",
                    element.Coordinate,
                    source,
                    directive.Location,
                    "Write the map between quotes.");
            }
        }
    }
}
