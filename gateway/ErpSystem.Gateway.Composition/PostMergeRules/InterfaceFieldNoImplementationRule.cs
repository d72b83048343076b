using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.PostMergeRules;

/// <summary>Each type that implements an interface has each of its visible fields.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Interface-Field-No-Implementation"/>
internal sealed class InterfaceFieldNoImplementationRule : IPostMergeRule
{
    public const string Code = "INTERFACE_FIELD_NO_IMPLEMENTATION";

    public void Check(MergedSchema schema, CompositionLog log)
    {
        foreach (var type in schema.Types.Where(type => type.Kind is TypeKind.Object or TypeKind.Interface && !type.IsInaccessible))
        {
            foreach (var contract in type.Memberships.Select(membership => schema.Find(membership.TypeName)).OfType<MergedType>().Where(contract => !contract.IsInaccessible))
            {
                foreach (var field in contract.Fields.Where(field => !field.IsInaccessible && !type.Fields.Contains(field.Name)))
                {
                    log.Error(
                        Code,
                        $"The type '{type.Name}' implements '{contract.Name}', but has no field '{field.Name}' in any source.",
                        type.Name,
                        type.OnlySource ?? field.Parts.FirstOrDefault()?.Source,
                        type.OnlySource is null ? field.Parts.FirstOrDefault()?.Definition.Location ?? SourceLocation.None : type.OnlyLocation,
                        $"Add '{field.Name}: {field.Type}' to '{type.Name}', or mark '{contract.Name}.{field.Name}' @inaccessible.");
                }
            }
        }
    }
}
