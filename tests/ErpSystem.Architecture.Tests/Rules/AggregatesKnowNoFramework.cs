using System.Text.RegularExpressions;

namespace ErpSystem.Architecture.Tests;

/// <summary>A file that declares an aggregate (a class that is an <c>IEntity</c>) uses neither EF Core nor GraphQL: state and invariants only.</summary>
internal sealed partial class AggregatesKnowNoFramework : Rule
{
    public override IEnumerable<string> Violations(SourceTree tree) =>
        from file in tree.Code("subgraphs/")
        where !file.Key.StartsWith("subgraphs/Shared/", StringComparison.Ordinal) && Aggregate().IsMatch(file.Value)
        from Match use in Framework().Matches(file.Value)
        select $"{file.Key} declares an aggregate and uses {use.Groups["namespace"].Value}";

    public override (SourceTree Tree, string Violation) Broken(SourceTree tree)
    {
        const string path = "subgraphs/Sales/Orders/Draft.cs";
        const string text = "using Microsoft.EntityFrameworkCore;\nnamespace ErpSystem.Sales;\npublic sealed class Draft : IEntity<Draft>, IVersioned { }\n";
        return (tree.With(path, text), $"{path} declares an aggregate and uses Microsoft.EntityFrameworkCore");
    }

    // The base list alone: a constraint (where T : IEntity<T>) makes no aggregate.
    [GeneratedRegex(@"\bclass\s+\w+(?:(?!\bwhere\b)[^{;])*?:(?:(?!\bwhere\b)[^{;])*\bIEntity<")]
    private static partial Regex Aggregate();

    [GeneratedRegex(@"^\s*(?:global\s+)?using\s+(?:static\s+)?(?<namespace>Microsoft\.EntityFrameworkCore[\w.]*|GraphQL[\w.]*|ErpSystem\.Subgraphs\.GraphQL[\w.]*|Npgsql[\w.]*)\s*;", RegexOptions.Multiline)]
    private static partial Regex Framework();
}
