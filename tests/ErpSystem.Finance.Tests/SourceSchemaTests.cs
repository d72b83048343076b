using ErpSystem.Testing;

namespace ErpSystem.Finance.Tests;

public sealed class SourceSchemaTests
{
    private static string Sources => Path.Combine(Repository.Root, "schema", "sources");

    [Fact]
    public async Task The_committed_schema_is_what_the_code_says()
    {
        var committed = await File.ReadAllTextAsync(Path.Combine(Sources, "finance.graphqls"));

        Assert.Equal(committed.ReplaceLineEndings("\n"), FinanceSubgraph.Definition.PrintSchema().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_committed_settings_announce_every_list_lookup()
    {
        var committed = await File.ReadAllTextAsync(Path.Combine(Sources, "finance-settings.json"));

        Assert.Equal(ListLookups(FinanceSubgraph.Definition.SettingsJson), ListLookups(committed));
    }

    private static string ListLookups(string settings)
    {
        using var document = System.Text.Json.JsonDocument.Parse(settings);
        return document.RootElement.GetProperty("extensions").GetProperty("erp").GetProperty("listLookups").GetRawText();
    }
}
