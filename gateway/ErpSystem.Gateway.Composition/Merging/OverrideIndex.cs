using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.Merging;

/// <summary>Which declarations of a field another source has taken over by <c>@override(from:)</c>; collected before anything is merged.</summary>
internal sealed class OverrideIndex
{
    private readonly HashSet<(string Source, string Type, string Field)> overridden = [];

    public OverrideIndex(SourceSet sources)
    {
        foreach (var source in sources.All)
        {
            foreach (var type in source.ComplexTypes)
            {
                foreach (var field in type.Fields.Where(field => !SourceSchema.IsInternal(type, field)))
                {
                    if (field.Directives.Find(WellKnown.Override)?.StringArgument("from") is { } from)
                    {
                        overridden.Add((from, type.Name, field.Name));
                    }
                }
            }
        }
    }

    public bool IsOverridden(SourceSchema source, string type, string field) => overridden.Contains((source.Name, type, field));
}
