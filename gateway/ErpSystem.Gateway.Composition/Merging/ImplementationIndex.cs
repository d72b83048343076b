using System.Collections.Immutable;
using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.Merging;

/// <summary>
/// Which interfaces each type implements: what any source says, completed so that a type implements what its interfaces implement. Each source may
/// know a part of the hierarchy only, but GraphQL wants all of it on every type.
/// </summary>
internal sealed class ImplementationIndex
{
    private readonly Dictionary<string, ImmutableArray<string>> declared = new(StringComparer.Ordinal);

    public ImplementationIndex(SourceSet sources)
    {
        foreach (var type in sources.All.SelectMany(source => source.ComplexTypes).Where(type => !SourceSchema.IsInternal(type) && !SourceSchema.IsInterfaceObject(type)))
        {
            declared[type.Name] = [.. declared.GetValueOrDefault(type.Name, []).Union(type.Interfaces, StringComparer.Ordinal)];
        }
    }

    /// <summary>The interfaces that a source names, then those that follow from them; never the type itself.</summary>
    public ImmutableArray<string> Of(string typeName)
    {
        var found = declared.GetValueOrDefault(typeName, []).ToList();
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(declared.GetValueOrDefault(found[i], []).Except(found, StringComparer.Ordinal).Where(name => name != typeName).ToList());
        }

        return [.. found];
    }
}
