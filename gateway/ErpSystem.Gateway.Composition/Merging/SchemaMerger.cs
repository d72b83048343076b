using System.Collections.Immutable;
using ErpSystem.Gateway.Composition.Nodes;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Merging;

/// <summary>Joins sources that the pre-merge rules have found mergeable into one composite schema.</summary>
internal sealed class SchemaMerger(SourceSet sources, NodeTypes nodes)
{
    private readonly TypeRelation relation = new(sources, nodes);
    private readonly OverrideIndex overrides = new(sources);
    private readonly EnumUsage enums = new(sources);

    public MergedSchema Merge()
    {
        var fields = new FieldMerger(relation, overrides);
        var merged = Groups(sources).Select(group => MergeType(group, fields)).ToList();
        var types = new MemberCollection<MergedType>(merged.Concat(nodes.Missing(merged))
            .OrderBy(Rank)
            .ThenBy(type => type.Name, StringComparer.Ordinal));
        return new MergedSchema(sources, types, CarriedDirectives.Definitions(sources, types), relation, nodes);
    }

    /// <summary>
    /// The definitions of each type that has any outside <c>@internal</c>, in the order of the sources. Interface objects come last, and stand with
    /// every type that implements their interface as well, because their fields are fields of all of them.
    /// </summary>
    public static IEnumerable<ImmutableArray<TypePart>> Groups(SourceSet sources)
    {
        var parts = sources.All
            .SelectMany(source => source.Definition.Types.Where(type => !type.IsBuiltIn && !SourceSchema.IsInternal(type)).Select(type => new TypePart(source, type)))
            .ToList();
        var standIns = parts.FindAll(part => part.IsInterfaceObject);
        return parts.GroupBy(part => part.Definition.Name, StringComparer.Ordinal)
            .Select(group => group.OrderBy(part => part.IsInterfaceObject)
                .Concat(standIns.Where(standIn => group.Any(part => part.Definition is ComplexType type && type.Interfaces.Contains(standIn.Definition.Name))))
                .DistinctBy(part => part.Source)
                .ToImmutableArray());
    }

    private static int Rank(MergedType type) => type.Name switch
    {
        "Query" => 0,
        "Mutation" => 1,
        "Subscription" => 2,
        _ => type.Kind switch
        {
            TypeKind.Object => 3,
            TypeKind.Interface => 4,
            TypeKind.Union => 5,
            TypeKind.InputObject => 6,
            TypeKind.Enum => 7,
            _ => 8,
        },
    };

    private MergedType MergeType(ImmutableArray<TypePart> parts, FieldMerger fields)
    {
        var name = parts[0].Definition.Name;
        var definitions = parts.Select(part => part.Definition).ToImmutableArray();
        return new MergedType
        {
            Name = name,
            Kind = definitions[0].Kind,
            Description = definitions.Select(type => type.Description).FirstOrDefault(text => text is not null),
            IsInaccessible = definitions.Any(type => type.Has(WellKnown.Inaccessible)),
            Parts = parts,
            Fields = definitions[0] is ComplexType ? nodes.Complete(name, fields.Merge(parts)) : MemberCollection<MergedField>.Empty,
            InputFields = definitions[0] is InputObjectType ? InputMerger.MergeFields(parts) : MemberCollection<MergedInput>.Empty,
            Values = definitions[0] is EnumType ? MergeValues(parts) : MemberCollection<MergedEnumValue>.Empty,
            Memberships = nodes.Complete(name, MergeMemberships(parts)),
            Lookups = [.. sources.All.SelectMany(source => source.Lookups).Where(lookup => lookup.EntityType == name && IsUsable(lookup, parts))],
            SpecifiedBy = definitions.OfType<ScalarType>().Select(scalar => scalar.SpecifiedBy).FirstOrDefault(url => url is not null),
            IsOneOf = definitions.OfType<InputObjectType>().Any(input => input.IsOneOf),
            Directives = CarriedDirectives.Of(parts.Select(part => (part.Source, (SchemaMember)part.Definition))),
        };
    }

    // Federation finds an interface by its key only to learn the type of what a stand-in returned; otherwise each object type has the key itself.
    private static bool IsUsable(Lookup lookup, ImmutableArray<TypePart> parts) =>
        parts.Any(part => part.Source == lookup.Source)
        && (!lookup.Source.IsApollo || !lookup.IsInternal || lookup.Source.Definition.Find(lookup.EntityType) is not InterfaceType || parts.Any(part => part.IsInterfaceObject));

    private MemberCollection<MergedEnumValue> MergeValues(ImmutableArray<TypePart> parts) =>
        new(parts.SelectMany(part => ((EnumType)part.Definition).Values.Select(value => (part.Source, Value: value)))
            .GroupBy(pair => pair.Value.Name, StringComparer.Ordinal)
            .Where(group => !enums.TakesIntersection(parts) || group.Count() == parts.Length)
            .Select(group => new MergedEnumValue
            {
                Name = group.Key,
                Description = group.Select(pair => pair.Value.Description).FirstOrDefault(text => text is not null),
                DeprecationReason = group.Select(pair => pair.Value.DeprecationReason).FirstOrDefault(text => text is not null),
                IsInaccessible = group.Any(pair => pair.Value.Has(WellKnown.Inaccessible)),
                Sources = [.. group.Select(pair => pair.Source).Distinct()],
                Directives = CarriedDirectives.Of(group.Select(pair => (pair.Source, (SchemaMember)pair.Value))),
            }));

    private static ImmutableArray<Membership> MergeMemberships(ImmutableArray<TypePart> parts) =>
    [
        .. parts.SelectMany(part => NamesOf(part.Definition)
                .Where(name => part.Source.Definition.Find(name) is { } other && !SourceSchema.IsInternal(other))
                .Select(name => (part.Source, Name: name)))
            .GroupBy(pair => pair.Name, StringComparer.Ordinal)
            .Select(group => new Membership(group.Key, [.. group.Select(pair => pair.Source).Distinct()])),
    ];

    private static ImmutableArray<string> NamesOf(NamedType type) => type switch
    {
        ComplexType complex => complex.Interfaces,
        UnionType union => union.Members,
        _ => [],
    };
}
