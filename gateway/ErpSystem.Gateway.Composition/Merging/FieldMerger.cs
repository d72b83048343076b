using System.Collections.Immutable;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Merging;

/// <summary>Merges the fields of an object or interface type: the union of what the sources declare.</summary>
internal sealed class FieldMerger(TypeRelation relation, OverrideIndex overrides)
{
    public MemberCollection<MergedField> Merge(ImmutableArray<TypePart> parts) => new(Groups(parts).Select(MergeField));

    /// <summary>The declarations of each field that are not internal, overridden ones included.</summary>
    public static IEnumerable<ImmutableArray<FieldPart>> Groups(ImmutableArray<TypePart> parts) =>
        parts.SelectMany(part => ((ComplexType)part.Definition).Fields
                .Where(field => !SourceSchema.IsInternal((ComplexType)part.Definition, field))
                .Select(field => new FieldPart(part.Source, (ComplexType)part.Definition, field)))
            .GroupBy(part => part.Definition.Name, StringComparer.Ordinal)
            .Select(group => group.DistinctBy(part => part.Source).ToImmutableArray());

    private MergedField MergeField(ImmutableArray<FieldPart> declared)
    {
        var parts = declared.RemoveAll(part => overrides.IsOverridden(part.Source, part.Parent.Name, part.Definition.Name));
        var shown = parts.IsEmpty ? declared : parts;
        return new MergedField
        {
            Name = declared[0].Definition.Name,
            Description = shown.Select(part => part.Definition.Description).FirstOrDefault(text => text is not null),
            DeprecationReason = shown.Select(part => part.Definition.DeprecationReason).FirstOrDefault(text => text is not null),
            // An overridden declaration still hides the field.
            IsInaccessible = declared.Any(part => part.Definition.Has(WellKnown.Inaccessible)),
            Type = relation.LeastRestrictive([.. shown.Select(part => part.Definition.Type)]) ?? shown[0].Definition.Type,
            Arguments = InputMerger.MergeArguments(shown.Any(part => !part.IsExternal) ? shown.RemoveAll(part => part.IsExternal) : shown),
            Parts = parts,
            Directives = CarriedDirectives.Of(shown.Select(part => (part.Source, (SchemaMember)part.Definition))),
        };
    }
}
