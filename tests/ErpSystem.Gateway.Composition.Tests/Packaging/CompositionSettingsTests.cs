using System.IO.Compression;
using System.Text.Json;
using ErpSystem.Gateway.Composition.Packaging;

namespace ErpSystem.Gateway.Composition.Tests.Packaging;

public sealed class CompositionSettingsTests
{
    private const string All =
        """
        {
          // Comments and settings of newer tools do no harm.
          "version": "2.0.0",
          "preprocessor": { "excludeByTag": ["later", "beta"], "unknown": 3 },
          "merger": {
            "addFusionDefinitions": false,
            "cacheControlMergeBehavior": "Ignore",
            "removeUnreferencedDefinitions": true,
            "tagMergeBehavior": "includePrivate",
          },
          "satisfiability": { "includeSatisfiabilityPaths": true }
        }
        """;

    [Fact]
    public void Every_setting_is_read_and_what_is_absent_keeps_its_default()
    {
        var options = CompositionSettings.Read(All);

        Assert.Equal(["later", "beta"], options.ExcludedTags.AsEnumerable());
        Assert.Equal(
            (false, DirectiveMergeBehavior.Ignore, true, DirectiveMergeBehavior.IncludePrivate, true),
            (options.AddFusionDefinitions, options.CacheControlMergeBehavior, options.RemoveUnreferencedDefinitions, options.TagMergeBehavior, options.IncludeSatisfiabilityPaths));
        Assert.Equal(CompositionOptions.Default, CompositionSettings.Read("{}"));
    }

    [Fact]
    public void The_archive_says_how_it_was_composed()
    {
        var source = new SourceSchemaText("a", "type Query { a: Int }");
        using var stream = new MemoryStream();
        FusionArchive.Create(SchemaComposer.Compose([source], CompositionSettings.Read(All)), [source]).Write(stream);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        using var entry = new StreamReader(zip.GetEntry("composition-settings.json")!.Open());

        var json = JsonDocument.Parse(entry.ReadToEnd()).RootElement;

        Assert.Equal("later,beta", string.Join(',', json.GetProperty("preprocessor").GetProperty("excludeByTag").EnumerateArray()));
        Assert.Equal("IncludePrivate", json.GetProperty("merger").GetProperty("tagMergeBehavior").GetString());
        Assert.True(json.GetProperty("satisfiability").GetProperty("includeSatisfiabilityPaths").GetBoolean());
    }

    [Theory]
    [InlineData("[]", "The composition settings are no JSON object.")]
    [InlineData("""{ "preprocessor": { "excludeByTag": "later" } }""", "The composition settings give under 'preprocessor.excludeByTag' something else than a list of strings.")]
    [InlineData("""{ "merger": { "tagMergeBehavior": "Maybe" } }""", "The composition settings give 'tagMergeBehavior' the value \"Maybe\"; there are Include, IncludePrivate, Ignore.")]
    [InlineData("""{ "merger": { "addFusionDefinitions": "yes" } }""", "The composition settings give 'addFusionDefinitions' the value \"yes\", it is true or false.")]
    public void A_setting_that_cannot_be_is_one_clear_error(string json, string expected)
    {
        var error = Assert.Throws<FusionArchiveException>(() => CompositionSettings.Read(json));

        Assert.Equal(("SETTINGS_INVALID", expected), (error.Code, error.Message));
    }

    [Fact]
    public void Text_that_is_no_json_is_one_clear_error() =>
        Assert.StartsWith("The composition settings are no valid JSON:", Assert.Throws<FusionArchiveException>(() => CompositionSettings.Read("{")).Message, StringComparison.Ordinal);
}
