using System.Text.RegularExpressions;

namespace ErpSystem.Architecture.Tests;

/// <summary>Code of one folder that must not mention some names, comments left out.</summary>
internal abstract partial class ForbiddenUse : Rule
{
    protected abstract string Folder { get; }

    protected abstract IReadOnlyList<string> Names { get; }

    public sealed override IEnumerable<string> Violations(SourceTree tree) =>
        from file in tree.Code(Folder)
        let code = Comment().Replace(file.Value, "")
        from name in Names
        where Regex.IsMatch(code, $@"(?<![\w.]){Regex.Escape(name)}\b")
        select $"{file.Key} uses {name}";

    public sealed override (SourceTree Tree, string Violation) Broken(SourceTree tree)
    {
        var path = $"{Folder}Broken.cs";
        return (tree.With(path, $"// {Names[1]} in a comment is fine\nusing {Names[0]};\n"), $"{path} uses {Names[0]}");
    }

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex Comment();
}

/// <summary>The planner is a function: no JSON, no HTTP, no clock, no randomness; the same input gives the same plan.</summary>
internal sealed class PlanningIsPure : ForbiddenUse
{
    protected override string Folder => "gateway/ErpSystem.Gateway.Planning/";

    protected override IReadOnlyList<string> Names =>
        ["System.Text.Json", "System.Net", "HttpClient", "TimeProvider", "DateTime", "DateTimeOffset", "Stopwatch", "Environment.TickCount", "Random", "Guid", "Task"];
}

/// <summary>The type system reads text that it is given and nothing else.</summary>
internal sealed class GatewaySchemaDoesNoInputOrOutput : ForbiddenUse
{
    protected override string Folder => "gateway/ErpSystem.Gateway.Schema/";

    protected override IReadOnlyList<string> Names => ["System.IO", "System.Net", "File", "Directory", "HttpClient"];
}

/// <summary>Domains talk through events and the supergraph; none names another.</summary>
internal sealed class DomainsDoNotNameEachOther : Rule
{
    public override IEnumerable<string> Violations(SourceTree tree)
    {
        var domains = tree.Projects
            .Where(project => project.Path.StartsWith("subgraphs/", StringComparison.Ordinal) && !project.Path.StartsWith("subgraphs/Shared/", StringComparison.Ordinal))
            .ToList();
        return from domain in domains
               from file in tree.Code(domain.Folder)
               from other in domains
               where other.Name != domain.Name && Regex.IsMatch(file.Value, $@"\b{Regex.Escape(other.Name)}\b")
               select $"{file.Key} names {other.Name}";
    }

    public override (SourceTree Tree, string Violation) Broken(SourceTree tree) =>
        (tree.With("subgraphs/Sales/Broken.cs", "using ErpSystem.Inventory;\n"), "subgraphs/Sales/Broken.cs names ErpSystem.Inventory");
}
