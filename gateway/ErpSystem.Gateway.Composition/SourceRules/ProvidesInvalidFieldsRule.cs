using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>Provided fields exist, and objects among them say which of their fields are provided.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Provides-Invalid-Fields"/>
internal sealed class ProvidesInvalidFieldsRule : ISourceRule
{
    public const string Code = "PROVIDES_INVALID_FIELDS";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var element in source.Fields(WellKnown.Provides))
        {
            var directive = element.Field.Directives.Find(WellKnown.Provides)!;
            if (SelectionText.TryParseSet(directive.StringArgument("fields")) is not { } set)
            {
                continue;
            }

            // On a leaf nothing can be provided at all: another rule says so.
            if (source.Definition.Resolve(element.Field.Type) is not { IsComposite: true })
            {
                continue;
            }

            foreach (var (type, condition) in SelectionWalk.Conditions(source.Definition, element.Field.Type.Name, set).Where(pair => !source.Definition.Overlap(pair.Type, pair.Condition)))
            {
                log.Error(
                    Code,
                    $"'{element.Coordinate}' provides fields of '{condition}', but an object of the type '{type}' is never one.",
                    element.Coordinate,
                    source,
                    directive.Location,
                    $"Name a type that '{type}' can be.");
            }

            foreach (var place in SelectionWalk.Through(source.Definition, element.Field.Type.Name, set))
            {
                if (place.Field is not { } field)
                {
                    log.Error(
                        Code,
                        $"'{element.Coordinate}' provides '{place.Coordinate}', which does not exist.",
                        element.Coordinate,
                        source,
                        directive.Location,
                        "Name fields that the type declares in this source.");
                }
                else if (source.Definition.Resolve(field.Type) is { IsComposite: true } != place.Selection.Children is not null)
                {
                    log.Error(
                        Code,
                        $"'{element.Coordinate}' provides '{place.Coordinate}' {(place.Selection.Children is null ? "without its fields" : "with fields, but it is a leaf")}.",
                        element.Coordinate,
                        source,
                        directive.Location,
                        "Select fields of objects, and of objects alone.");
                }
            }
        }
    }
}
