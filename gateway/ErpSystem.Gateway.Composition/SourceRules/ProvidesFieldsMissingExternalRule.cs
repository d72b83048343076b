using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>A provided leaf field, or an object on the way to it, is @external: else the source gives it anyway.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Provides-Fields-Missing-External"/>
internal sealed class ProvidesFieldsMissingExternalRule : ISourceRule
{
    public const string Code = "PROVIDES_FIELDS_MISSING_EXTERNAL";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var element in source.Fields(WellKnown.Provides))
        {
            var directive = element.Field.Directives.Find(WellKnown.Provides)!;
            if (SelectionText.TryParseSet(directive.StringArgument("fields")) is not { } set)
            {
                continue;
            }

            CheckSelection(source, element, directive, element.Field.Type.Name, set, log);
        }
    }

    // A field below an external one is not resolved here either, whatever it says itself.
    private static void CheckSelection(SourceSchema source, FieldElement element, AppliedDirective directive, string typeName, FieldSelectionSet set, CompositionLog log)
    {
        foreach (var place in SelectionWalk.Direct(source.Definition, typeName, set).Where(place => place.Field is not null))
        {
            if (IsExternal(source, place))
            {
                continue;
            }

            if (place.Selection.Children is { } children)
            {
                CheckSelection(source, element, directive, place.Field!.Type.Name, children, log);
            }
            else
            {
                log.Error(
                    Code,
                    $"'{element.Coordinate}' provides '{place.Coordinate}', which is not @external.",
                    element.Coordinate,
                    source,
                    directive.Location,
                    $"Mark '{place.Coordinate}' as @external, or leave it out of @provides.");
            }
        }
    }

    private static bool IsExternal(SourceSchema source, SelectedPlace place) =>
        place.Field!.Has(WellKnown.External)
        || (source.Definition.Find(place.TypeName) is InterfaceType
            && source.Definition.PossibleTypes(place.TypeName).All(name => source.Definition.Find(name) is ComplexType type && (type.Fields.Find(place.Selection.Name)?.Has(WellKnown.External) ?? false)));
}
