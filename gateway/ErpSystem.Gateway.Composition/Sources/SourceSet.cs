using System.Collections.Immutable;
using ErpSystem.Gateway.Composition.Apollo;

namespace ErpSystem.Gateway.Composition.Sources;

/// <summary>All sources of a composition, in the order in which they were given.</summary>
internal sealed class SourceSet(ImmutableArray<SourceSchema> sources, CompositionOptions options)
{
    private string? otherReading;

    public ImmutableArray<SourceSchema> All { get; } = sources;

    public CompositionOptions Options { get; } = options;

    /// <summary>
    /// How the sources would be read otherwise, for hints of errors that this may explain; empty where something shows what they are. Entities with keys
    /// and nothing else can be of both languages: a source that others refer to without a lookup, or one of Apollo Federation before version 2.
    /// </summary>
    public string OtherReading => otherReading ??= All.All(IsUndecided) && All.Any(source => source.ComplexTypes.Any(type => type.Has(WellKnown.Key)))
        ? $" If the sources are written for Apollo Federation, say so in their settings: {SourceKindSetting.Example}."
        : "";

    public SourceSchema? Find(string name) => All.FirstOrDefault(source => source.Name == name);

    public int IndexOf(SourceSchema source) => All.IndexOf(source);

    private static bool IsUndecided(SourceSchema source) =>
        source.Kind == SourceKind.Composite && SourceKindSetting.Read(source.Text) is null && FederationLink.IsSilent(source.Definition);
}
