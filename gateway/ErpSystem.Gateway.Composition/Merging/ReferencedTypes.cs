using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Merging;

/// <summary>The types that an operation can come across, and those that the gateway needs to ask the sources for them.</summary>
internal static class ReferencedTypes
{
    public static MemberCollection<MergedType> Of(MemberCollection<MergedType> types)
    {
        var implementers = types.SelectMany(type => type.Memberships.Select(membership => (membership.TypeName, type.Name))).ToLookup(pair => pair.TypeName, pair => pair.Name);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(Enum.GetNames<OperationRoot>());
        while (open.TryDequeue(out var name))
        {
            if (types.Find(name) is { } type && found.Add(name))
            {
                foreach (var next in Uses(type).Concat(type.Kind == TypeKind.Interface ? implementers[name] : []))
                {
                    open.Enqueue(next);
                }
            }
        }

        return new MemberCollection<MergedType>(types.Where(type => found.Contains(type.Name)));
    }

    // Arguments that the gateway fills are no part of the merged field, but their types belong to what it sends.
    private static IEnumerable<string> Uses(MergedType type) =>
        type.Memberships.Select(membership => membership.TypeName)
            .Concat(type.InputFields.Select(field => field.Type.Name))
            .Concat(type.Fields.SelectMany(field => field.Parts.SelectMany(part => part.Definition.Arguments.Select(argument => argument.Type.Name).Append(part.Definition.Type.Name)).Append(field.Type.Name)))
            .Concat(type.Lookups.SelectMany(lookup => lookup.Field.Arguments.Select(argument => argument.Type.Name)));
}
