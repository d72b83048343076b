using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.PostMergeRules;

/// <summary>A merged field returns what each interface of its type promises, or something narrower.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Interface-Field-Type-Mismatch"/>
internal sealed class InterfaceFieldTypeMismatchRule : IPostMergeRule
{
    public const string Code = "INTERFACE_FIELD_TYPE_MISMATCH";

    public void Check(MergedSchema schema, CompositionLog log)
    {
        foreach (var kept in InterfaceContracts.Of(schema).Where(kept => !Implements(schema, kept.Field.Type, kept.Promised.Type)))
        {
            log.Error(
                Code,
                $"The field '{kept.Coordinate}' has the merged type '{kept.Field.Type}', but the interface field '{kept.Promise}' promises '{kept.Promised.Type}'.",
                kept.Coordinate,
                kept.Part.Source,
                kept.Part.Definition.Location,
                $"Return '{kept.Promised.Type}' in every source that has the field, or let '{kept.Promise}' promise less.");
        }
    }

    private static bool Implements(MergedSchema schema, TypeReference type, TypeReference promised) => (type, promised) switch
    {
        (NonNullTypeReference narrow, NonNullTypeReference wide) => Implements(schema, narrow.Inner, wide.Inner),
        (_, NonNullTypeReference) => false,
        (NonNullTypeReference narrow, _) => Implements(schema, narrow.Inner, promised),
        (ListTypeReference narrow, ListTypeReference wide) => Implements(schema, narrow.Inner, wide.Inner),
        (ListTypeReference, _) or (_, ListTypeReference) => false,
        _ => type.Name == promised.Name || IsMember(schema, type.Name, promised.Name),
    };

    private static bool IsMember(MergedSchema schema, string name, string of) => schema.Find(of) switch
    {
        { Kind: TypeKind.Interface } => schema.Find(name)?.Memberships.Any(membership => membership.TypeName == of) ?? false,
        { Kind: TypeKind.Union } union => union.Memberships.Any(membership => membership.TypeName == name),
        _ => false,
    };
}
