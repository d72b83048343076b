using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.PostMergeRules;

/// <summary>A visible interface has something left after all is merged and hidden.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Empty-Merged-Interface-Type"/>
internal sealed class EmptyMergedInterfaceTypeRule : IPostMergeRule
{
    public const string Code = "EMPTY_MERGED_INTERFACE_TYPE";

    public void Check(MergedSchema schema, CompositionLog log)
    {
        foreach (var type in schema.Types.Where(type => type.Kind == TypeKind.Interface && !type.IsInaccessible))
        {
            if (!type.Fields.Any(field => !field.IsInaccessible))
            {
                log.Error(
                    Code,
                    $"The interface '{type.Name}' has no field that clients may see.",
                    type.Name,
                    type.OnlySource,
                    type.OnlyLocation,
                    "Show a field of it, or mark the type @inaccessible.");
            }
        }
    }
}
