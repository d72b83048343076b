using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Satisfiability;

/// <summary>Says for each source that declares a field why it cannot be asked for it.</summary>
internal sealed class MissingCapability(MergedSchema schema, ReachSolver solver)
{
    public IEnumerable<string> Explain(MergedType type, MergedField field, SourceMask reach) =>
        field.Parts.Select(part => $"'{part.Source.Name}' {Explain(type, part, reach)}");

    private string Explain(MergedType type, FieldPart part, SourceMask reach)
    {
        if (part.IsExternal)
        {
            return "declares the field as @external";
        }

        if (reach.Contains(solver.MaskOf(part.Source)))
        {
            return Unmet(type, part, reach) is { Count: > 0 } unmet
                ? $"requires {string.Join(", ", unmet)}, which no other source can give here"
                : $"would have to be asked again when what it requires is known, but {(IsRunOnce(type) ? $"the fields of '{type.Name}' run once" : Way(type, part, reach))}";
        }

        return Way(type, part, reach);
    }

    /// <summary>True for the roots whose fields cannot be asked again.</summary>
    public static bool IsRunOnce(MergedType type) => type.Name is nameof(OperationRoot.Mutation) or nameof(OperationRoot.Subscription);

    private string Way(MergedType type, FieldPart part, SourceMask reach)
    {
        var lookups = solver.LookupsFor(type.Name).Where(lookup => lookup.Source == part.Source).ToList();
        return lookups.Count == 0
            ? $"has no lookup for '{type.Name}'"
            : string.Join(" and ", lookups.Select(lookup => $"has the lookup '{lookup.Field.Name}', which needs {Keys(type, lookup, reach)}"));
    }

    private List<string> Unmet(MergedType type, FieldPart part, SourceMask reach) =>
        [.. part.Requirements.Where(key => !solver.CanResolve(type.Name, key.Map, reach, solver.Excluded(part))).Select(key => $"'{key.Map}'")];

    private string Keys(MergedType type, Lookup lookup, SourceMask reach)
    {
        var missing = lookup.Arguments.Where(key => !solver.CanResolve(type.Name, key.Map, reach, SourceMask.None)).Select(key => $"'{key.Map}'");
        var reached = string.Join(", ", reach.Among(schema.Sources.All).Select(source => $"'{source.Name}'"));
        return $"{string.Join(", ", missing)} that {reached} cannot give";
    }
}
