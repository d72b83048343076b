using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.PostMergeRules;

/// <summary>A visible union has something left after all is merged and hidden.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Empty-Merged-Union-Type"/>
internal sealed class EmptyMergedUnionTypeRule : IPostMergeRule
{
    public const string Code = "EMPTY_MERGED_UNION_TYPE";

    public void Check(MergedSchema schema, CompositionLog log)
    {
        foreach (var type in schema.Types.Where(type => type.Kind == TypeKind.Union && !type.IsInaccessible))
        {
            if (!type.Memberships.Any(member => schema.IsAccessible(member.TypeName)))
            {
                log.Error(
                    Code,
                    $"The union '{type.Name}' has no member that clients may see.",
                    type.Name,
                    type.OnlySource,
                    type.OnlyLocation,
                    "Show a member of it, or mark the type @inaccessible.");
            }
        }
    }
}
