using System.Collections.Immutable;

namespace ErpSystem.Gateway.Composition.Sources;

/// <summary>All sources of a composition, in the order in which they were given.</summary>
internal sealed class SourceSet(ImmutableArray<SourceSchema> sources, CompositionOptions options)
{
    public ImmutableArray<SourceSchema> All { get; } = sources;

    public CompositionOptions Options { get; } = options;

    public SourceSchema? Find(string name) => All.FirstOrDefault(source => source.Name == name);

    public int IndexOf(SourceSchema source) => All.IndexOf(source);
}
