namespace ErpSystem.Architecture.Tests;

/// <summary>What is not in ErpSystem.sln is built and tested by nobody.</summary>
internal sealed class EveryProjectIsInTheSolution : Rule
{
    private const string Solution = "ErpSystem.sln";

    public override IEnumerable<string> Violations(SourceTree tree)
    {
        var solution = tree.Files[Solution].Replace('\\', '/');
        return tree.Projects.Where(project => !solution.Contains($"\"{project.Path}\"", StringComparison.Ordinal)).Select(project => $"{project.Path} is not in {Solution}");
    }

    public override (SourceTree Tree, string Violation) Broken(SourceTree tree) =>
        (tree.With("subgraphs/Payroll/ErpSystem.Payroll.csproj", "<Project />"), "subgraphs/Payroll/ErpSystem.Payroll.csproj is not in ErpSystem.sln");
}
