namespace ErpSystem.Architecture.Tests;

/// <summary>The parts that must not know a framework reference none: no ASP.NET Core in the gateway's libraries, GraphQL.NET and EF Core in the kit alone.</summary>
internal sealed class PackagesStayWhereTheyBelong : Rule
{
    private const string AspNetCore = "Microsoft.AspNetCore.App";

    private static readonly Dictionary<string, string[]> May = new(StringComparer.Ordinal)
    {
        ["ErpSystem.Gateway.Schema"] = ["GraphQL-Parser"],
        ["ErpSystem.Gateway.Composition"] = [],
        ["ErpSystem.Gateway.Planning"] = [],
        ["ErpSystem.Gateway.Execution"] = ["Polly.Core", "StackExchange.Redis"],
    };

    public override IEnumerable<string> Violations(SourceTree tree)
    {
        foreach (var project in tree.Projects)
        {
            if (May.TryGetValue(project.Name, out var allowed))
            {
                foreach (var package in project.PackageReferences.Except(allowed))
                {
                    yield return $"{project.Name} may not use package {package}";
                }

                foreach (var framework in project.FrameworkReferences)
                {
                    yield return $"{project.Name} may not use framework {framework}";
                }
            }

            if (project.Path.StartsWith("gateway/", StringComparison.Ordinal) && project.PackageReferences.Contains("GraphQL"))
            {
                yield return $"{project.Name} may not use package GraphQL: the gateway takes only its parser";
            }
        }
    }

    public override (SourceTree Tree, string Violation) Broken(SourceTree tree)
    {
        var execution = tree.Project("ErpSystem.Gateway.Execution");
        var reference = $"<ItemGroup><FrameworkReference Include=\"{AspNetCore}\" /></ItemGroup></Project>";
        return (tree.With(execution.Path, execution.Text.Replace("</Project>", reference, StringComparison.Ordinal)), $"{execution.Name} may not use framework {AspNetCore}");
    }
}
