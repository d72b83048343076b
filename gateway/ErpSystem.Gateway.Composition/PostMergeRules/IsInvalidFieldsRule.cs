using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.PostMergeRules;

/// <summary>The map of @is fits the entity that the lookup returns and the argument that it fills.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Is-Invalid-Fields"/>
internal sealed class IsInvalidFieldsRule : IPostMergeRule
{
    public const string Code = "IS_INVALID_FIELDS";

    public void Check(MergedSchema schema, CompositionLog log)
    {
        foreach (var source in schema.Sources.All)
        {
            foreach (var element in source.Arguments(WellKnown.Is).Where(element => element.Field.Has(WellKnown.Lookup)))
            {
                if (SelectionText.TryParseMap(element.Argument.Directives.Find(WellKnown.Is)!.StringArgument("field")) is not { } map)
                {
                    continue;
                }

                foreach (var fault in new SelectionMapCheck(schema, source, null).Faults(map, element.Field.Type.Name, element.Argument.Type))
                {
                    log.Error(
                        Code,
                        $"The map \"{map}\" of @is on '{element.Coordinate}' is wrong: {fault}",
                        element.Coordinate,
                        source,
                        element.Argument.Location,
                        $"Map the argument to fields of '{element.Field.Type.Name}'.");
                }
            }
        }
    }
}
