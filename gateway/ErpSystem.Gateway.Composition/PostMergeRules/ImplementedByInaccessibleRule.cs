using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.PostMergeRules;

/// <summary>A visible field of an interface is visible on each visible type that implements it.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Implemented-by-Inaccessible"/>
internal sealed class ImplementedByInaccessibleRule : IPostMergeRule
{
    public const string Code = "IMPLEMENTED_BY_INACCESSIBLE";

    public void Check(MergedSchema schema, CompositionLog log)
    {
        foreach (var type in schema.Types.Where(type => type.Kind is TypeKind.Object or TypeKind.Interface && !type.IsInaccessible))
        {
            foreach (var contract in type.Memberships.Select(membership => schema.Find(membership.TypeName)).OfType<MergedType>().Where(contract => !contract.IsInaccessible))
            {
                foreach (var field in contract.Fields.Where(field => !field.IsInaccessible && type.Fields.Find(field.Name) is { IsInaccessible: true }))
                {
                    var coordinate = $"{type.Name}.{field.Name}";
                    var part = type.Fields.Find(field.Name)!.Parts.FirstOrDefault(part => part.Definition.Has(WellKnown.Inaccessible));
                    log.Error(
                        Code,
                        $"The field '{coordinate}' is @inaccessible, but the interface '{contract.Name}' shows '{field.Name}'.",
                        coordinate,
                        part?.Source,
                        part?.Definition.Location ?? SourceLocation.None,
                        $"Show the field, or hide '{contract.Name}.{field.Name}'.");
                }
            }
        }
    }
}
