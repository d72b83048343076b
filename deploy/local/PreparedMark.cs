using ErpSystem.Subgraphs;

namespace ErpSystem.Local;

/// <summary>Says that this version of a domain has migrated its schema and loaded its demo data.</summary>
internal sealed record PreparedMark(string Domain, string Version, int Scale)
{
    /// <summary>Changes with every change of the domain's or the kit's code.</summary>
    public static string VersionOf(SubgraphDefinition domain) =>
        $"{domain.Assembly.ManifestModule.ModuleVersionId:n}-{typeof(SubgraphDefinition).Assembly.ManifestModule.ModuleVersionId:n}";
}
