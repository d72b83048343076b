namespace ErpSystem.Architecture.Tests;

/// <summary>A project file says what the project references; how things are built is said once, in Directory.Build.props.</summary>
internal sealed class ProjectsHoldReferencesOnly : Rule
{
    private static readonly string[] Repeated = ["TargetFramework", "Nullable", "ImplicitUsings", "LangVersion", "TreatWarningsAsErrors", "NoWarn", "AnalysisLevel"];

    public override IEnumerable<string> Violations(SourceTree tree) =>
        from project in tree.Projects
        from property in Repeated
        where project.Elements(property).Any()
        select $"{project.Name} sets {property}, which belongs into Directory.Build.props";

    public override (SourceTree Tree, string Violation) Broken(SourceTree tree)
    {
        var project = tree.Project("ErpSystem.Sales");
        var text = project.Text.Replace("</Project>", "<PropertyGroup><NoWarn>CA1062</NoWarn></PropertyGroup></Project>", StringComparison.Ordinal);
        return (tree.With(project.Path, text), "ErpSystem.Sales sets NoWarn, which belongs into Directory.Build.props");
    }
}
