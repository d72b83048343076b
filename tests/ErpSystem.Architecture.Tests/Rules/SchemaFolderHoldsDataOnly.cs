namespace ErpSystem.Architecture.Tests;

/// <summary>schema/ is the contract between subgraphs and gateway: text, no code.</summary>
internal sealed class SchemaFolderHoldsDataOnly : Rule
{
    private static readonly string[] Data = [".graphqls", ".graphql", ".json"];

    public override IEnumerable<string> Violations(SourceTree tree) =>
        tree.Files.Keys
            .Where(path => path.StartsWith("schema/", StringComparison.Ordinal) && !Data.Contains(Path.GetExtension(path)))
            .Select(path => $"{path} is no data of the contract");

    public override (SourceTree Tree, string Violation) Broken(SourceTree tree) =>
        (tree.With("schema/Contract.cs", ""), "schema/Contract.cs is no data of the contract");
}
