using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.PostMergeRules;

/// <summary>A visible enum has something left after all is merged and hidden.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Empty-Merged-Enum-Type"/>
internal sealed class EmptyMergedEnumTypeRule : IPostMergeRule
{
    public const string Code = "EMPTY_MERGED_ENUM_TYPE";

    public void Check(MergedSchema schema, CompositionLog log)
    {
        foreach (var type in schema.Types.Where(type => type.Kind == TypeKind.Enum && !type.IsInaccessible))
        {
            if (!type.Values.Any(value => !value.IsInaccessible))
            {
                log.Error(
                    Code,
                    $"The enum '{type.Name}' has no value that clients may see.",
                    type.Name,
                    type.OnlySource,
                    type.OnlyLocation,
                    "Show a value of it, or mark the type @inaccessible.");
            }
        }
    }
}
