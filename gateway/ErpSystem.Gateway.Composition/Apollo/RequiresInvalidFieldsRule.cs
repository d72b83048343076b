using ErpSystem.Gateway.Composition.SourceRules;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Apollo;

/// <summary>What an Apollo source requires is a selection of fields that exist, and those that it does not resolve itself are @external.</summary>
internal sealed class RequiresInvalidFieldsRule : ISourceRule
{
    public const string Code = "REQUIRES_INVALID_FIELDS";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var element in source.Fields(FederationDirectives.Requires))
        {
            var directive = element.Field.Directives.Find(FederationDirectives.Requires)!;
            foreach (var fault in Faults(source, element, directive.StringArgument("fields")))
            {
                log.Error(
                    Code,
                    $"The selection of @requires on '{element.Coordinate}' is wrong: {fault}",
                    element.Coordinate,
                    source,
                    directive.Location,
                    "Require fields of the type that are @external in this source.");
            }
        }
    }

    private static IEnumerable<string> Faults(SourceSchema source, FieldElement element, string? text)
    {
        if (text is null)
        {
            return ["'fields' is no string."];
        }

        try
        {
            return SelectionWalk.Through(source.Definition, element.Type.Name, FieldSelectionSetParser.Parse(text)).SelectMany(place => Faults(source, place));
        }
        catch (SchemaSyntaxException error)
        {
            return [$"it cannot be read at {error.Location}: {error.Message}"];
        }
    }

    private static IEnumerable<string> Faults(SourceSchema source, SelectedPlace place)
    {
        if (place.Selection.Name == "__typename")
        {
            return [];
        }

        if (place.Field is not { } field)
        {
            return [$"'{place.Coordinate}' does not exist."];
        }

        var isObject = source.Definition.Resolve(field.Type) is { IsComposite: true };
        return isObject != place.Selection.Children is not null
            ? [$"'{place.Coordinate}' is selected {(isObject ? "without its fields" : "with fields, but it is a leaf")}."]
            : ArgumentFaults.Of(source.Definition, field, place.Selection.Arguments).Select(fault => $"'{place.Coordinate}': {fault}");
    }
}
