using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.PostMergeRules;

/// <summary>A visible input object has something left after all is merged and hidden.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Empty-Merged-InputObject-Type"/>
internal sealed class EmptyMergedInputObjectTypeRule : IPostMergeRule
{
    public const string Code = "EMPTY_MERGED_INPUT_OBJECT_TYPE";

    public void Check(MergedSchema schema, CompositionLog log)
    {
        foreach (var type in schema.Types.Where(type => type.Kind == TypeKind.InputObject && !type.IsInaccessible))
        {
            if (!type.InputFields.Any(field => !field.IsInaccessible))
            {
                log.Error(
                    Code,
                    $"The input object '{type.Name}' has no field that clients may see.",
                    type.Name,
                    type.OnlySource,
                    type.OnlyLocation,
                    "Show a field of it, or mark the type @inaccessible.");
            }
        }
    }
}
