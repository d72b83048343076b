using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Composition.Nodes;
using ErpSystem.Gateway.Composition.PostMergeRules;
using ErpSystem.Gateway.Composition.PreMergeRules;
using ErpSystem.Gateway.Composition.Satisfiability;
using ErpSystem.Gateway.Composition.SourceRules;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Composition.Writing;

namespace ErpSystem.Gateway.Composition;

/// <summary>Composes source schemas into one, by the phases of the Composite Schemas specification; the first phase that finds an error is the last.</summary>
public static class SchemaComposer
{
    /// <summary>Composes the sources; faults of the sources are in the result's log, never thrown.</summary>
    public static CompositionResult Compose(IReadOnlyList<SourceSchemaText> sources, CompositionOptions? options = null)
    {
        options ??= CompositionOptions.Default;
        var log = new CompositionLog(options);

        // 1. Each source alone: text, type system, directives.
        if (SourceReader.Read(sources, log) is not { } read)
        {
            return Failed(log);
        }

        foreach (var source in read.All)
        {
            SourceRuleList.Check(source, log);
        }

        if (log.HasErrors)
        {
            return Failed(log);
        }

        if (options.EnableGlobalObjectIdentification)
        {
            read = NodeFields.TakeOver(read, log);
        }

        // 2. What several sources say of the same thing.
        foreach (var rule in PreMergeRuleList.All)
        {
            rule.Check(read, log);
        }

        if (log.HasErrors)
        {
            return Failed(log);
        }

        // 3. One schema, and whether it is one.
        var merged = new SchemaMerger(read, options.EnableGlobalObjectIdentification ? new NodeTypes(read) : NodeTypes.None).Merge();
        foreach (var rule in PostMergeRuleList.All)
        {
            rule.Check(merged, log);
        }

        if (log.HasErrors)
        {
            return Failed(log);
        }

        // 4. Can every field that a client may reach be fetched?
        var satisfiability = new SatisfiabilityValidator(merged, log);
        satisfiability.Check();
        return log.HasErrors
            ? Failed(log)
            : new CompositionResult(new ClientSchemaWriter(merged).Write(), new ExecutionSchemaWriter(merged).Write(), log.ToImmutable())
            {
                Options = options,
                VisitedStates = satisfiability.VisitedStates,
            };
    }

    private static CompositionResult Failed(CompositionLog log) => new(null, null, log.ToImmutable());
}
