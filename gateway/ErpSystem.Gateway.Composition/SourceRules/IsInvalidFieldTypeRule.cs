using ErpSystem.Gateway.Composition.Sources;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>The argument field of @is is a string.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Is-Invalid-Field-Type"/>
internal sealed class IsInvalidFieldTypeRule : ISourceRule
{
    public const string Code = "IS_INVALID_FIELD_TYPE";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var element in source.Arguments(WellKnown.Is))
        {
            var directive = element.Argument.Directives.Find(WellKnown.Is)!;
            if (directive.Argument("field") is not (null or GraphQLStringValue))
            {
                log.Error(
                    Code,
                    $"The argument 'field' of @is on '{element.Coordinate}' is no string.",
                    element.Coordinate,
                    source,
                    directive.Location,
                    "Write the map between quotes.");
            }
        }
    }
}
