using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.PostMergeRules;

/// <summary>The map of @require fits the type of its field as the other sources have it, and the argument that it fills.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Require-Invalid-Fields"/>
internal sealed class RequireInvalidFieldsRule : IPostMergeRule
{
    public const string Code = "REQUIRE_INVALID_FIELDS";

    public void Check(MergedSchema schema, CompositionLog log)
    {
        var overrides = new OverrideIndex(schema.Sources);
        foreach (var source in schema.Sources.All)
        {
            foreach (var element in source.Arguments(WellKnown.Require).Where(element => !SourceSchema.IsInternal(element.Type, element.Field)))
            {
                if (SelectionText.TryParseMap(element.Argument.Directives.Find(WellKnown.Require)!.StringArgument("field")) is not { } map)
                {
                    continue;
                }

                var faults = new SelectionMapCheck(schema, source, source).Faults(map, element.Type.Name, element.Argument.Type).ToList();
                foreach (var fault in faults.Count > 0 ? faults : OwnFields(source, overrides, map, element.Type.Name))
                {
                    log.Error(
                        Code,
                        $"The map \"{map}\" of @require on '{element.Coordinate}' is wrong: {fault}",
                        element.Coordinate,
                        source,
                        element.Argument.Location,
                        $"Require fields of '{element.Type.Name}' that other sources resolve.");
                }
            }
        }
    }

    // What the source resolves itself it need not require, although another source may have it too.
    private static IEnumerable<string> OwnFields(SourceSchema source, OverrideIndex overrides, FieldSelectionMap map, string typeName) =>
        from first in FirstFields(map, typeName)
        where source.Definition.Find(first.Type) is ComplexType type
            && type.Fields.TryFind(first.Field, out var own)
            && !own.Has(WellKnown.External)
            && !SourceSchema.IsInternal(type, own)
            && !overrides.IsOverridden(source, type.Name, own.Name)
        select $"'{first.Type}.{first.Field}' is resolved by '{source.Name}' itself, which has no need to require it.";

    private static IEnumerable<(string Type, string Field)> FirstFields(FieldSelectionMap map, string typeName) => map.Alternatives.SelectMany(entry => entry switch
    {
        { Path: { } path } => [(path.TypeCondition ?? typeName, path.Segments[0].Field)],
        { Shape: SelectedObject item } => item.Fields.SelectMany(field => FirstFields(field.Value, typeName)),
        _ => [],
    });
}
