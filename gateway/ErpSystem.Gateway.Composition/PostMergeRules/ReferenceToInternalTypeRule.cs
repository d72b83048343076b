using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.PostMergeRules;

/// <summary>What is composed has types that are composed.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Reference-To-Internal-Type"/>
internal sealed class ReferenceToInternalTypeRule : IPostMergeRule
{
    public const string Code = "REFERENCE_TO_INTERNAL_TYPE";

    public void Check(MergedSchema schema, CompositionLog log)
    {
        foreach (var reference in TypeUses.All(schema).Where(use => !BuiltIns.IsBuiltInScalar(use.TypeName) && schema.Find(use.TypeName) is null))
        {
            log.Error(
                Code,
                $"'{reference.Coordinate}' has the type '{reference.TypeName}', which is @internal and so no part of the composite schema.",
                reference.Coordinate,
                reference.Source,
                reference.Location,
                $"Mark '{reference.Coordinate}' @internal too, or remove @internal from '{reference.TypeName}'.");
        }
    }
}
