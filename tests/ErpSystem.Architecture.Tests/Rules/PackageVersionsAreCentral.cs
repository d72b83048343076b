namespace ErpSystem.Architecture.Tests;

/// <summary>Versions stand in Directory.Packages.props and nowhere else.</summary>
internal sealed class PackageVersionsAreCentral : Rule
{
    public override IEnumerable<string> Violations(SourceTree tree) =>
        from project in tree.Projects
        from reference in project.Elements("PackageReference")
        where reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null
        select $"{project.Name} gives package {reference.Attribute("Include")?.Value} a version of its own";

    public override (SourceTree Tree, string Violation) Broken(SourceTree tree)
    {
        var path = tree.Project("ErpSystem.Gateway.Schema").Path;
        var text = tree.Files[path].Replace("\"GraphQL-Parser\"", "\"GraphQL-Parser\" Version=\"9.5.0\"", StringComparison.Ordinal);
        return (tree.With(path, text), "ErpSystem.Gateway.Schema gives package GraphQL-Parser a version of its own");
    }
}
