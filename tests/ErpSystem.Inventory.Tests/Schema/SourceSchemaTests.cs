using ErpSystem.Testing;

namespace ErpSystem.Inventory.Tests.Schema;

public sealed class SourceSchemaTests
{
    [Fact]
    public void Committed_source_schema_is_what_the_definition_prints()
    {
        var committed = File.ReadAllText(Path.Combine(Repository.Root, "schema", "sources", "inventory.graphqls"));

        Assert.True(committed == InventorySubgraph.Definition.PrintSchema(), "stale: run `dotnet run --project subgraphs/Inventory -- schema export schema/sources`");
    }
}
