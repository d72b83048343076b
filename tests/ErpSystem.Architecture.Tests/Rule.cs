namespace ErpSystem.Architecture.Tests;

/// <summary>A rule of the house: judges a source tree and names each violation in one sentence.</summary>
internal abstract class Rule
{
    public string Name => GetType().Name;

    public abstract IEnumerable<string> Violations(SourceTree tree);

    /// <summary>A copy of the tree that breaks this rule once, and the violation that must be named then.</summary>
    public abstract (SourceTree Tree, string Violation) Broken(SourceTree tree);

    public static readonly IReadOnlyList<Rule> All =
    [
        new ReferencesPointDownwards(),
        new PackagesStayWhereTheyBelong(),
        new PackageVersionsAreCentral(),
        new ProjectsHoldReferencesOnly(),
        new EveryProjectIsInTheSolution(),
        new EveryProductionProjectHasTests(),
        new AggregatesKnowNoFramework(),
        new PlanningIsPure(),
        new GatewaySchemaDoesNoInputOrOutput(),
        new SchemaFolderHoldsDataOnly(),
        new RootHoldsWhatTheTreeLists(),
        new DomainsDoNotNameEachOther(),
    ];
}
