namespace ErpSystem.Architecture.Tests;

/// <summary>Who may reference whom; what is not listed is not allowed.</summary>
internal sealed class ReferencesPointDownwards : Rule
{
    private const string Kit = "ErpSystem.Subgraphs";
    private const string Schema = "ErpSystem.Gateway.Schema";
    private const string Composition = "ErpSystem.Gateway.Composition";
    private const string Planning = "ErpSystem.Gateway.Planning";
    private const string Execution = "ErpSystem.Gateway.Execution";
    private const string Servers = "ErpSystem.Local.Servers";

    private static readonly Dictionary<string, string[]> May = new(StringComparer.Ordinal)
    {
        [Schema] = [],
        [Composition] = [Schema],
        [Planning] = [Schema],
        [Execution] = [Schema, Planning],
        ["ErpSystem.Gateway"] = [Schema, Composition, Planning, Execution],
        ["ErpSystem.Gateway.Cli"] = [Schema, Composition, Planning, Execution],
        [Kit] = [],
        [Servers] = [],
    };

    public override IEnumerable<string> Violations(SourceTree tree)
    {
        foreach (var project in tree.Projects.Where(project => !project.Path.StartsWith("tests/", StringComparison.Ordinal)))
        {
            // The launcher is the only code that may reference both worlds.
            if (project.Name == "ErpSystem.Local")
            {
                continue;
            }

            var allowed = May.GetValueOrDefault(project.Name) ?? (project.Path.StartsWith("subgraphs/", StringComparison.Ordinal) ? [Kit] : []);
            foreach (var reference in project.ProjectReferences.Except(allowed))
            {
                yield return $"{project.Name} may not reference {reference}";
            }
        }
    }

    public override (SourceTree Tree, string Violation) Broken(SourceTree tree)
    {
        var planning = tree.Project(Planning);
        var reference = $"<ItemGroup><ProjectReference Include=\"../{Composition}/{Composition}.csproj\" /></ItemGroup></Project>";
        return (tree.With(planning.Path, planning.Text.Replace("</Project>", reference, StringComparison.Ordinal)), $"{Planning} may not reference {Composition}");
    }
}
