using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.PostMergeRules;

/// <summary>The map of @require fits the type of its field as the other sources have it, and the argument that it fills.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Require-Invalid-Fields"/>
internal sealed class RequireInvalidFieldsRule : IPostMergeRule
{
    public const string Code = "REQUIRE_INVALID_FIELDS";

    public void Check(MergedSchema schema, CompositionLog log)
    {
        foreach (var source in schema.Sources.All)
        {
            foreach (var element in source.Arguments(WellKnown.Require).Where(element => !SourceSchema.IsInternal(element.Type, element.Field)))
            {
                if (SelectionText.TryParseMap(element.Argument.Directives.Find(WellKnown.Require)!.StringArgument("field")) is not { } map)
                {
                    continue;
                }

                foreach (var fault in new SelectionMapCheck(schema, source, source).Faults(map, element.Type.Name, element.Argument.Type))
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
}
