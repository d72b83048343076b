using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.PostMergeRules;

/// <summary>A visible object type has something left after all is merged and hidden.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Empty-Merged-Object-Type"/>
internal sealed class EmptyMergedObjectTypeRule : IPostMergeRule
{
    public const string Code = "EMPTY_MERGED_OBJECT_TYPE";

    public void Check(MergedSchema schema, CompositionLog log)
    {
        foreach (var type in schema.Types.Where(type => type.Kind == TypeKind.Object && !type.IsInaccessible && type.Name != nameof(OperationRoot.Query)))
        {
            if (!type.Fields.Any(field => !field.IsInaccessible))
            {
                log.Error(
                    Code,
                    $"The object type '{type.Name}' has no field that clients may see.",
                    type.Name,
                    type.OnlySource,
                    type.OnlyLocation,
                    "Show a field of it, or mark the type @inaccessible.");
            }
        }
    }
}
