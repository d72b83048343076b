using System.Collections.Frozen;
using System.Collections.Immutable;
using ErpSystem.Gateway.Composition.Nodes;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Merging;

/// <summary>Which object types the composite types can be at run time: the union of what the sources say, internal types left out.</summary>
internal sealed class TypeRelation
{
    private readonly Dictionary<string, FrozenSet<string>> possible = new(StringComparer.Ordinal);

    public TypeRelation(SourceSet sources, NodeTypes nodes)
    {
        var index = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var source in sources.All)
        {
            foreach (var type in source.Definition.Types.Where(type => type.IsComposite && !SourceSchema.IsInternal(type) && !SourceSchema.IsInterfaceObject(type)))
            {
                var members = source.Definition.PossibleTypes(type.Name).Where(name => source.Definition.Find(name) is { } member && !SourceSchema.IsInternal(member));
                index.TryAdd(type.Name, new HashSet<string>(StringComparer.Ordinal));
                index[type.Name].UnionWith(members);
            }
        }

        if (nodes.Any)
        {
            index[NodeIdentification.Interface] = [.. nodes.Names];
        }

        foreach (var (name, members) in index)
        {
            possible[name] = members.ToFrozenSet(StringComparer.Ordinal);
        }
    }

    public FrozenSet<string> PossibleTypes(string typeName) => possible.GetValueOrDefault(typeName) ?? FrozenSet<string>.Empty;

    /// <summary>True when each object of one type is also of the other.</summary>
    public bool Covers(string wide, string narrow) =>
        wide == narrow || (PossibleTypes(narrow) is { Count: > 0 } members && members.IsSubsetOf(PossibleTypes(wide)));

    /// <summary>
    /// The specification's LeastRestrictiveType over all declarations of an output field at once: nullable where any is, at each list level; of
    /// several composite types the declared one that covers the others. Null when there is none.
    /// </summary>
    public TypeReference? LeastRestrictive(ImmutableArray<TypeReference> types)
    {
        var isNonNull = types.All(type => type.IsNonNull);
        TypeReference? merged;
        if (types.All(type => type.IsList))
        {
            merged = LeastRestrictive([.. types.Select(type => type.Element!)]) is { } element ? new ListTypeReference(element) : null;
        }
        else
        {
            merged = types.Any(type => type.IsList) ? null : Covering([.. types.Select(type => type.Name).Distinct()]) is { } name ? TypeReference.Named(name) : null;
        }

        return merged is not null && isNonNull ? new NonNullTypeReference(merged) : merged;
    }

    /// <summary>The specification's MostRestrictiveType over all declarations of an input: non-null where any is. Null when shapes or names differ.</summary>
    public static TypeReference? MostRestrictive(ImmutableArray<TypeReference> types)
    {
        var isNonNull = types.Any(type => type.IsNonNull);
        TypeReference? merged;
        if (types.All(type => type.IsList))
        {
            merged = MostRestrictive([.. types.Select(type => type.Element!)]) is { } element ? new ListTypeReference(element) : null;
        }
        else
        {
            merged = types.Any(type => type.IsList || type.Name != types[0].Name) ? null : types[0].Nullable;
        }

        return merged is not null && isNonNull ? new NonNullTypeReference(merged) : merged;
    }

    private string? Covering(ImmutableArray<string> names) =>
        names.Length == 1
            ? names[0]
            : names.Where(candidate => names.All(name => Covers(candidate, name)))
                .OrderBy(candidate => PossibleTypes(candidate).Count)
                .ThenBy(candidate => candidate, StringComparer.Ordinal)
                .FirstOrDefault();
}
