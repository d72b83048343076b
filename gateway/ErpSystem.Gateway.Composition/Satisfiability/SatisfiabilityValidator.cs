using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Satisfiability;

/// <summary>
/// Every field that a client can reach can be fetched. A worklist over (type, sources that returned the object): paths are never enumerated,
/// their number is exponential in a cyclic schema.
/// </summary>
internal sealed class SatisfiabilityValidator
{
    public const string Code = "UNSATISFIABLE_QUERY_PATH";

    private readonly MergedSchema schema;
    private readonly CompositionLog log;
    private readonly ReachSolver solver;
    private readonly Queue<Visit> worklist = new();
    private readonly Dictionary<string, List<SourceMask>> visited = new(StringComparer.Ordinal);
    private readonly HashSet<string> reported = new(StringComparer.Ordinal);

    public SatisfiabilityValidator(MergedSchema schema, CompositionLog log)
    {
        this.schema = schema;
        this.log = log;
        solver = new ReachSolver(schema);
    }

    /// <summary>How many (type, sources) were looked at.</summary>
    public int VisitedStates { get; private set; }

    public void Check()
    {
        foreach (var root in Enum.GetValues<OperationRoot>())
        {
            if (schema.Root(root) is { } type)
            {
                Enqueue(new ReachState(type.Name, solver.MaskOf(type.Parts.Select(part => part.Source))), null, null, ProvidedView.Nothing);
            }
        }

        while (worklist.TryDequeue(out var visit))
        {
            VisitedStates++;
            Check(visit);
        }
    }

    private void Check(Visit visit)
    {
        if (schema.Find(visit.State.Type) is not { } type)
        {
            return;
        }

        if (type.Name == nameof(OperationRoot.Query))
        {
            CheckNodes(visit, type);
        }

        var reach = solver.Reach(type.Name, visit.State.Entry);
        foreach (var field in type.Fields.Where(field => !field.IsInaccessible && !field.Parts.IsEmpty))
        {
            var candidates = solver.Candidates(type.Name, field, reach).With(visit.Provided.SourcesOf(schema, solver, type.Name, field));
            if (candidates.IsEmpty)
            {
                Report(visit, type, field, reach);
                continue;
            }

            foreach (var (next, entry) in solver.Below(field, candidates))
            {
                Enqueue(new ReachState(next, entry), visit, field, visit.Provided.Below(field, candidates, solver));
            }
        }
    }

    // An id that a client gives is known to the gateway alone: all that starts from there is what finds objects by their id.
    private void CheckNodes(Visit visit, MergedType query)
    {
        foreach (var field in query.Fields.Where(field => field.IsGatewayField))
        {
            foreach (var type in schema.Nodes.Names.Order(StringComparer.Ordinal))
            {
                var entry = solver.MaskOf(schema.Nodes.SourcesOf(type));
                if (!entry.IsEmpty)
                {
                    Enqueue(new ReachState(type, entry), visit, field, ProvidedView.Nothing);
                }
                else if (reported.Add(type))
                {
                    log.Error(
                        Code,
                        $"The path Query.{field.Name}<{type}> cannot be fetched: '{type}' implements 'Node', but no source has a lookup that finds it by its id.",
                        type,
                        schema.Find(type)!.OnlySource,
                        schema.Find(type)!.OnlyLocation,
                        $"Add a lookup '{char.ToLowerInvariant(type[0])}{type[1..]}ById(id: ID!): {type} @lookup' to a source, or compose without global object identification.");
                }
            }
        }
    }

    // More sources never make less possible, so an object that fewer sources return is the harder case and stands for this one.
    private void Enqueue(ReachState state, Visit? from, MergedField? field, ProvidedView provided)
    {
        var view = $"{state.Type} {provided}";
        if (!visited.TryGetValue(view, out var entries))
        {
            visited.Add(view, entries = []);
        }

        if (!entries.Exists(state.Entry.Contains))
        {
            entries.Add(state.Entry);
            worklist.Enqueue(new Visit(state, from, field, provided));
        }
    }

    private void Report(Visit visit, MergedType type, MergedField field, SourceMask reach)
    {
        var coordinate = $"{type.Name}.{field.Name}";
        if (!reported.Add(schema.Sources.Options.IncludeSatisfiabilityPaths ? visit.Path(field.Name) : coordinate))
        {
            return;
        }

        var reasons = new MissingCapability(schema, solver).Explain(type, field, reach);
        var from = string.Join(", ", visit.State.Entry.Among(schema.Sources.All).Select(source => $"'{source.Name}'"));
        var first = field.Parts[0];
        log.Error(
            Code,
            $"The path {visit.Path(field.Name)} cannot be fetched: coming from {from}, {string.Join("; ", reasons)}.",
            coordinate,
            first.Source,
            first.Definition.Location,
            MissingCapability.IsRunOnce(type) ? "Take the value as an argument that the client gives, or let the source fetch it by itself."
            : solver.CanAskAgain(type.Name, first.Source, reach)
                ? $"Let another source{(type.Name == nameof(OperationRoot.Query) ? "" : $" that has a lookup for '{type.Name}'")} give what is required, or mark the field @inaccessible."
                : $"Add a lookup for '{type.Name}' to '{first.Source.Name}' whose arguments the other sources can fill, or mark the field @inaccessible.{schema.Sources.OtherReading}");
    }
}

/// <summary>A state of the worklist and how it was come to.</summary>
internal sealed record Visit(ReachState State, Visit? From, MergedField? Field, ProvidedView Provided)
{
    /// <summary>The shortest operation that asks for a field here.</summary>
    public string Path(string field)
    {
        var names = new Stack<string>([field]);
        var visit = this;
        for (; visit.Field is not null; visit = visit.From!)
        {
            names.Push(visit.Field.Type.Name == visit.State.Type ? visit.Field.Name : $"{visit.Field.Name}<{visit.State.Type}>");
        }

        return $"{visit.State.Type}.{string.Join('.', names)}";
    }
}
