using System.Runtime.CompilerServices;

namespace ErpSystem.Gateway.Composition.Tests;

public sealed class ComposedSchemaTests
{
    [Fact]
    public void The_composed_schemas_in_the_repository_are_what_its_sources_give()
    {
        var schema = Path.Combine(RepositoryRoot(), "schema");
        var result = SchemaComposer.Compose(
        [
            .. Directory.GetFiles(Path.Combine(schema, "sources"), "*.graphqls").Order(StringComparer.Ordinal)
                .Select(file => new SourceSchemaText(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file), File: file)),
        ]);

        Assert.Equal([], result.Log.Where(message => message.Severity == Severity.Error));
        Assert.Equal(File.ReadAllText(Path.Combine(schema, "supergraph.graphqls")), result.ExecutionSchema);
        Assert.Equal(File.ReadAllText(Path.Combine(schema, "api.graphqls")), result.ClientSchema);
    }

    private static string RepositoryRoot([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
