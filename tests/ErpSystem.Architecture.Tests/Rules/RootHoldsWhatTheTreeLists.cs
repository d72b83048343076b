namespace ErpSystem.Architecture.Tests;

/// <summary>A clean root: nothing there but what the layout lists.</summary>
internal sealed class RootHoldsWhatTheTreeLists : Rule
{
    private static readonly string[] Listed =
    [
        "subgraphs", "gateway", "schema", "tests", "deploy", "components", "docs",
        "Dockerfile", "ErpSystem.sln", "README.md", "CONTRIBUTING.md", "LICENSE", "global.json", "nuget.config",
    ];

    public override IEnumerable<string> Violations(SourceTree tree) =>
        tree.Files.Keys
            .Select(path => path.Split('/')[0])
            .Distinct(StringComparer.Ordinal)
            .Where(entry => !Listed.Contains(entry)
                && !entry.StartsWith('.')
                && !(entry.StartsWith("Directory.", StringComparison.Ordinal) && entry.EndsWith(".props", StringComparison.Ordinal)))
            .Select(entry => $"{entry} does not belong into the root");

    public override (SourceTree Tree, string Violation) Broken(SourceTree tree) =>
        (tree.With("notes.txt", ""), "notes.txt does not belong into the root");
}
