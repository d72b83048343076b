using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.PostMergeRules;

/// <summary>The fields by which visible types keep the promises of the visible interfaces that they implement. Missing fields other rules report.</summary>
internal static class InterfaceContracts
{
    public static IEnumerable<KeptPromise> Of(MergedSchema schema) =>
        from type in schema.Types
        where type.Kind is TypeKind.Object or TypeKind.Interface && !type.IsInaccessible
        from membership in type.Memberships
        let contract = schema.Find(membership.TypeName)
        where contract is { Kind: TypeKind.Interface, IsInaccessible: false }
        from promised in contract.Fields
        where !promised.IsInaccessible
        let field = type.Fields.Find(promised.Name)
        where field is { IsInaccessible: false, Parts.IsEmpty: false }
        select new KeptPromise(type, field, contract, promised);
}

/// <summary>A field and the field of an interface that it implements.</summary>
internal sealed record KeptPromise(MergedType Type, MergedField Field, MergedType Contract, MergedField Promised)
{
    public string Coordinate => $"{Type.Name}.{Field.Name}";

    public string Promise => $"{Contract.Name}.{Promised.Name}";

    /// <summary>The declaration that the merged type comes from.</summary>
    public FieldPart Part => Field.Parts.FirstOrDefault(part => part.Definition.Type == Field.Type) ?? Field.Parts[0];
}
