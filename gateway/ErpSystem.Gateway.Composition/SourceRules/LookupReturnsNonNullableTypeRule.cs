using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>A lookup should be nullable: null says that there is no such entity.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Lookup-Returns-Non-Nullable-Type"/>
internal sealed class LookupReturnsNonNullableTypeRule : ISourceRule
{
    public const string Code = "LOOKUP_RETURNS_NON_NULLABLE_TYPE";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var element in source.Fields(WellKnown.Lookup).Where(element => element.Field.Type.IsNonNull))
        {
            log.Warning(
                Code,
                $"The lookup '{element.Coordinate}' should be nullable, so that it can say that an entity was not found.",
                element.Coordinate,
                source,
                element.Field.Location,
                $"Write '{element.Field.Type.Nullable}'.");
        }
    }
}
