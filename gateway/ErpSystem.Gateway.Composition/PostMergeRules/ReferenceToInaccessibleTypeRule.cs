using ErpSystem.Gateway.Composition.Merging;

namespace ErpSystem.Gateway.Composition.PostMergeRules;

/// <summary>What clients see has types that clients see.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Reference-To-Inaccessible-Type"/>
internal sealed class ReferenceToInaccessibleTypeRule : IPostMergeRule
{
    public const string Code = "REFERENCE_TO_INACCESSIBLE_TYPE";

    public void Check(MergedSchema schema, CompositionLog log)
    {
        foreach (var reference in TypeUses.Visible(schema).Where(use => schema.Find(use.TypeName) is { IsInaccessible: true }))
        {
            log.Error(
                Code,
                $"'{reference.Coordinate}' is visible to clients, but its type '{reference.TypeName}' is @inaccessible.",
                reference.Coordinate,
                reference.Source,
                reference.Location,
                $"Mark '{reference.Coordinate}' @inaccessible too, or show '{reference.TypeName}'.");
        }
    }
}
