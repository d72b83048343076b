using ErpSystem.Gateway.Composition.Sources;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>The argument fields of @provides is a string.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Provides-Invalid-Fields-Type"/>
internal sealed class ProvidesInvalidFieldsTypeRule : ISourceRule
{
    public const string Code = "PROVIDES_INVALID_FIELDS_TYPE";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var element in source.Fields(WellKnown.Provides))
        {
            var directive = element.Field.Directives.Find(WellKnown.Provides)!;
            if (directive.Argument("fields") is not (null or GraphQLStringValue))
            {
                log.Error(
                    Code,
                    $"The argument 'fields' of @provides on '{element.Coordinate}' is no string.",
                    element.Coordinate,
                    source,
                    directive.Location,
                    "Write the selection between quotes.");
            }
        }
    }
}
