using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Gateway.Schema.Validation;
using ErpSystem.Testing;

namespace ErpSystem.Gateway.Composition.Tests;

public sealed class ComposedSchemaTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "schema");

    [Fact]
    public void The_composed_schemas_in_the_repository_are_what_its_sources_give()
    {
        var result = SchemaComposer.Compose(
        [
            .. Directory.GetFiles(Path.Combine(Folder, "sources"), "*.graphqls").Order(StringComparer.Ordinal)
                .Select(file => new SourceSchemaText(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file), File: file)),
        ],
        CompositionSettings.Read(File.ReadAllText(Path.Combine(Folder, CompositionSettings.FileName))));

        Assert.Equal([], result.Log.Where(message => message.Severity == Severity.Error));
        Assert.Equal(File.ReadAllText(Path.Combine(Folder, "supergraph.graphqls")), result.ExecutionSchema);
        Assert.Equal(File.ReadAllText(Path.Combine(Folder, "api.graphqls")), result.ClientSchema);
    }

    [Fact]
    public void The_execution_schema_defines_every_directive_that_it_applies() =>
        Assert.Empty(SchemaValidator.Validate(SchemaDefinition.Parse(File.ReadAllText(Path.Combine(Folder, "supergraph.graphqls")))));

    [Fact]
    public void What_a_gateway_serves_as_client_schema_names_no_directive_that_clients_do_not_know()
    {
        var served = ClientSchemaReader.ReadText(File.ReadAllText(Path.Combine(Folder, "supergraph.graphqls")));

        Assert.DoesNotContain("@authorize", served, StringComparison.Ordinal);
        Assert.Empty(SchemaValidator.Validate(SchemaDefinition.Parse(served)));
    }
}
