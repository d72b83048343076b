using System.Text.Json.Nodes;
using ErpSystem.Testing;

namespace ErpSystem.Sales.Tests;

public sealed class SourceSchemaTests
{
    private static string Sources => Path.Combine(Repository.Root, "schema", "sources");

    [Fact]
    public async Task The_committed_schema_is_what_the_code_says()
    {
        var committed = await File.ReadAllTextAsync(Path.Combine(Sources, "sales.graphqls"));

        Assert.Equal(committed.ReplaceLineEndings("\n"), SalesSubgraph.Definition.PrintSchema().ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("listLookups")]
    [InlineData("eventStreams")]
    public async Task The_committed_settings_announce_what_the_code_has(string part)
    {
        var committed = await File.ReadAllTextAsync(Path.Combine(Sources, "sales-settings.json"));

        Assert.Equal(Of(SalesSubgraph.Definition.SettingsJson), Of(committed));

        string Of(string settings) => JsonNode.Parse(settings)!["extensions"]!["erp"]![part]!.ToJsonString();
    }

    [Fact]
    public void Every_event_stream_reads_what_its_sample_has() => Assert.Empty(EventContract.FaultsOf(
        SalesSubgraph.Definition.PrintSchema(),
        SalesSubgraph.Definition.SettingsJson,
        topic => JsonNode.Parse(File.ReadAllText(Repository.PathOf("schema", "events", $"{topic}.json")))));
}
