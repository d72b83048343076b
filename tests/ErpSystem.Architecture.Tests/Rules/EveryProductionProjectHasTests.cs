namespace ErpSystem.Architecture.Tests;

/// <summary>One test project per production project, of the same name.</summary>
internal sealed class EveryProductionProjectHasTests : Rule
{
    // The process starters are proved through the launcher's tests and by every fixture that uses them.
    private static readonly string[] TestedThroughOthers = ["ErpSystem.Local.Servers"];

    public override IEnumerable<string> Violations(SourceTree tree)
    {
        var tests = tree.Projects.Where(project => project.Path.StartsWith("tests/", StringComparison.Ordinal)).Select(project => project.Name).ToHashSet(StringComparer.Ordinal);
        return tree.Projects
            .Where(project => !project.Path.StartsWith("tests/", StringComparison.Ordinal) && !TestedThroughOthers.Contains(project.Name))
            .Where(project => !tests.Contains($"{project.Name}.Tests"))
            .Select(project => $"{project.Name} has no test project {project.Name}.Tests");
    }

    public override (SourceTree Tree, string Violation) Broken(SourceTree tree) =>
        (tree.Without(tree.Project("ErpSystem.Sales.Tests").Path), "ErpSystem.Sales has no test project ErpSystem.Sales.Tests");
}
