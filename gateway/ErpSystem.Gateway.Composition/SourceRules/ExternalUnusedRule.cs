using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>An @external field is there for a @provides or a key of its own source.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-External-Unused"/>
internal sealed class ExternalUnusedRule : ISourceRule
{
    public const string Code = "EXTERNAL_UNUSED";

    public void Check(SourceSchema source, CompositionLog log)
    {
        var used = UsedFields(source).ToHashSet(StringComparer.Ordinal);
        foreach (var element in source.Fields(WellKnown.External))
        {
            if (!used.Contains(element.Coordinate) && !source.IsKeyField(element.Type.Name, element.Field.Name))
            {
                log.Error(
                    Code,
                    $"The field '{element.Coordinate}' is @external, but no @provides and no key of the source '{source.Name}' mentions it.",
                    element.Coordinate,
                    source,
                    element.Field.Location,
                    "Remove the field, or mention it in a @provides.");
            }
        }
    }

    private static IEnumerable<string> UsedFields(SourceSchema source)
    {
        foreach (var element in source.Fields(WellKnown.Provides))
        {
            if (SelectionText.TryParseSet(element.Field.Directives.Find(WellKnown.Provides)?.StringArgument("fields")) is { } set)
            {
                foreach (var place in SelectionWalk.Through(source.Definition, element.Field.Type.Name, set))
                {
                    yield return place.Coordinate;

                    // A field of an interface stands for the field of each type that implements it.
                    foreach (var type in source.Definition.PossibleTypes(place.TypeName))
                    {
                        yield return $"{type}.{place.Selection.Name}";
                    }
                }
            }
        }
    }
}
