using System.IO.Compression;
using System.Text;
using ErpSystem.Gateway.Composition.Packaging;

namespace ErpSystem.Gateway.Composition.Tests.Packaging;

public sealed class FusionArchiveTests
{
    private const string Settings =
        """
        {
          "name": "catalog",
          "transports": { "http": { "url": "{{URL}}/graphql", "capabilities": { "batching": { "variableBatching": "{{BATCHING}}" } } } },
          "extensions": { "erp": { "listLookups": { "Query.productById": { "field": "productsByIds", "arguments": { "id": "ids" } } } } },
          "environments": { "Local": { "URL": "http://localhost:5001", "BATCHING": true }, "Production": { "URL": "https://catalog", "BATCHING": false } }
        }
        """;

    private static readonly SourceSchemaText Catalog = new("catalog", "type Query { productById(id: ID!): Product @lookup } type Product { id: ID! name: String }", Settings);

    [Fact]
    public void An_archive_read_back_holds_what_was_packed()
    {
        var packed = Pack("Local");
        var read = FusionArchive.Read(Written(packed));

        Assert.Equal(packed.ExecutionSchema, read.ExecutionSchema);
        Assert.Equal(packed.Sources.AsEnumerable(), read.Sources.AsEnumerable());
        var settings = read.GatewaySettings.Sources["catalog"];
        Assert.Equal((new Uri("http://localhost:5001/graphql"), true), (settings.Url, settings.VariableBatching));
        Assert.Equal(("productsByIds", "ids"), (settings.ListLookups["Query.productById"].Field, settings.ListLookups["Query.productById"].Arguments["id"]));
    }

    [Fact]
    public void Variables_take_the_values_of_the_chosen_environment_and_keep_their_type()
    {
        var settings = Pack("Production").GatewaySettings.Sources["catalog"];

        Assert.Equal((new Uri("https://catalog/graphql"), false), (settings.Url, settings.VariableBatching));
    }

    [Theory]
    [InlineData("Nowhere", "ENVIRONMENT_UNKNOWN", "The settings of the source 'catalog' have no environment 'Nowhere', they have 'Local', 'Production'.")]
    [InlineData(null, "SETTINGS_INVALID", "The settings of the source 'catalog' use the variable 'URL', but no environment was chosen.")]
    public void A_variable_without_a_value_is_an_error(string? environment, string code, string expected)
    {
        var error = Assert.Throws<FusionArchiveException>(() => Pack(environment));

        Assert.Equal((code, expected), (error.Code, error.Message));
    }

    [Theory]
    [InlineData("../catalog")]
    [InlineData("a/b")]
    [InlineData("")]
    public void A_source_whose_name_is_no_name_of_a_folder_cannot_be_packed(string name)
    {
        var source = Catalog with { Name = name };
        var error = Assert.Throws<FusionArchiveException>(() => FusionArchive.Create(SchemaComposer.Compose([source]), [source], "Local"));

        Assert.Equal(("SETTINGS_INVALID", $"The source cannot be called '{name}': its name is the name of a folder in the archive."), (error.Code, error.Message));
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes() => Assert.Equal(Written(Pack("Local")).ToArray(), Written(Pack("Local")).ToArray());

    [Fact]
    public void Text_that_is_no_zip_is_refused() => AssertRefused(new MemoryStream("not a zip"u8.ToArray()), "ARCHIVE_NOT_A_ZIP: The archive is not a readable zip file.");

    [Fact]
    public void A_zip_cut_short_is_refused() =>
        AssertRefused(new MemoryStream(Written(Pack("Local")).ToArray()[..400]), "ARCHIVE_NOT_A_ZIP: The archive is not a readable zip file.");

    [Theory]
    [InlineData("archive-metadata.json")]
    [InlineData("gateway/2.0.0/gateway.graphqls")]
    [InlineData("gateway/2.0.0/gateway-settings.json")]
    [InlineData("source-schemas/catalog/schema.graphqls")]
    [InlineData("source-schemas/catalog/schema-settings.json")]
    public void An_archive_without_one_of_its_entries_is_refused(string entry) =>
        AssertRefused(Changed(zip => zip.GetEntry(entry)!.Delete()), $"ARCHIVE_ENTRY_MISSING: The archive lacks the entry '{entry}'.");

    [Theory]
    [InlineData("""{ "formatVersion": "2.0.0" }""", "ARCHIVE_FORMAT_UNSUPPORTED: The archive has the format version '2.0.0', this gateway reads 1.0.0.")]
    [InlineData("""{ "formatVersion": "1.0.0", "supportedGatewayFormats": ["9.0.0"] }""", "ARCHIVE_FORMAT_UNSUPPORTED: The archive supports the gateway formats [9.0.0], this gateway reads 2.0.0.")]
    [InlineData("[]", "ARCHIVE_JSON_INVALID: The entry 'archive-metadata.json' of the archive is no JSON object.")]
    public void An_archive_of_another_format_is_refused(string metadata, string expected) =>
        AssertRefused(Changed(zip => Replace(zip, "archive-metadata.json", metadata)), expected);

    [Fact]
    public void A_schema_that_does_not_parse_is_refused() =>
        AssertRefused(
            Changed(zip => Replace(zip, "gateway/2.0.0/gateway.graphqls", "type Query {")),
            "ARCHIVE_SCHEMA_INVALID: The schema 'gateway/2.0.0/gateway.graphqls' of the archive does not parse at 1:13: Expected Name, found EOF; for more information see http://spec.graphql.org/October2021/#FieldDefinition");

    [Theory]
    [InlineData("type Query { a: Int }", "The execution schema has no enum fusion__Schema.")]
    [InlineData("type Query { a: Int } type fusion__Schema { a: Int }", "The execution schema has no enum fusion__Schema.")]
    [InlineData("type Query { a: Int @fusion__field(schema: A, provides: \"b {\") } enum fusion__Schema { A }", "xpected")]
    [InlineData("type Query @fusion__type(schema: A) { a: Query } type B @fusion__type(schema: A) @fusion__lookup(schema: A, key: \"id\", field: \"b(id\", map: [\"id\"]) { id: ID } enum fusion__Schema { A }", "Expected")]
    public void A_schema_that_is_no_execution_schema_is_refused(string schema, string why)
    {
        var error = Assert.Throws<FusionArchiveException>(() => FusionArchive.Read(Changed(zip => Replace(zip, "gateway/2.0.0/gateway.graphqls", schema))));

        Assert.Equal("ARCHIVE_SCHEMA_INVALID", error.Code);
        Assert.StartsWith("The schema 'gateway/2.0.0/gateway.graphqls' of the archive is no execution schema:", error.Message, StringComparison.Ordinal);
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../evil.txt")]
    [InlineData("gateway/../../evil.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("gateway\\evil.txt")]
    [InlineData("C:evil.txt")]
    public void An_entry_that_leads_out_of_the_archive_is_refused(string name) =>
        AssertRefused(Changed(zip => zip.CreateEntry(name)), $"ARCHIVE_PATH_INVALID: The archive has an entry '{name}', whose name leads out of it.");

    [Theory]
    [InlineData("../gateway/2.0.0")]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("")]
    public void A_source_whose_name_leads_out_of_its_folder_is_refused(string name) =>
        AssertRefused(
            Changed(zip => Replace(zip, "archive-metadata.json", $$"""{ "formatVersion": "1.0.0", "supportedGatewayFormats": ["2.0.0"], "sourceSchemas": ["{{name}}"] }""")),
            $"ARCHIVE_PATH_INVALID: The entry 'archive-metadata.json' of the archive names a source '{name}', whose entries would lead out of it.");

    [Fact]
    public void Two_entries_of_one_name_are_refused() =>
        AssertRefused(
            Changed(zip => zip.CreateEntry("gateway/2.0.0/gateway.graphqls")),
            "ARCHIVE_ENTRY_DUPLICATE: The archive has two entries 'gateway/2.0.0/gateway.graphqls'.");

    [Fact]
    public void A_source_that_is_named_twice_is_refused() =>
        AssertRefused(
            Changed(zip => Replace(zip, "archive-metadata.json", """{ "formatVersion": "1.0.0", "supportedGatewayFormats": ["2.0.0"], "sourceSchemas": ["catalog", "catalog"] }""")),
            "ARCHIVE_ENTRY_DUPLICATE: The entry 'archive-metadata.json' of the archive names the source 'catalog' twice.");

    [Fact]
    public void Signatures_policies_and_archives_of_version_one_are_ignored()
    {
        string[] extras = [".signature/manifest.json", ".signature/signature.p7s", "legacy-v1-archive.fgp", "policies/orders/policy.rego", "archive-manifest.json", "policies/"];

        Assert.Equal(Pack("Local").ExecutionSchema, FusionArchive.Read(Changed(zip => Array.ForEach(extras, name => zip.CreateEntry(name)))).ExecutionSchema);
    }

    [Fact]
    public void The_newest_format_that_can_be_read_is_taken()
    {
        var read = FusionArchive.Read(Changed(zip =>
        {
            Replace(zip, "archive-metadata.json", """{ "formatVersion": "1.3.0", "supportedGatewayFormats": ["1.0.0", "2.9.0", "2.10.0", "2.0.0", "3.0.0"], "sourceSchemas": [] }""");
            foreach (var version in new[] { "1.0.0", "2.9.0", "2.10.0", "3.0.0" })
            {
                Write(zip, $"gateway/{version}/gateway.graphqls", $"type Query {{ v{version.Replace('.', '_')}: Int }} enum fusion__Schema {{ A }}");
                Write(zip, $"gateway/{version}/gateway-settings.json", "{}");
            }
        }));

        Assert.StartsWith("type Query { v2_10_0: Int }", read.ExecutionSchema, StringComparison.Ordinal);
        Assert.Empty(read.Sources);
    }

    [Fact]
    public void An_archive_without_composition_settings_is_read() =>
        Assert.Equal(Pack("Local").ExecutionSchema, FusionArchive.Read(Changed(zip => zip.GetEntry("composition-settings.json")!.Delete())).ExecutionSchema);

    [Fact]
    public void A_zip_bomb_is_refused_before_it_is_unpacked()
    {
        var bomb = Changed(zip => Replace(zip, "gateway/2.0.0/gateway.graphqls", new string(' ', 20_000_000)));
        var error = Assert.Throws<FusionArchiveException>(() => FusionArchive.Read(bomb));

        Assert.Equal("ARCHIVE_TOO_LARGE", error.Code);
        Assert.InRange(bomb.Length, 1, 100_000);
    }

    [Fact]
    public void Too_many_entries_are_refused() =>
        AssertRefused(
            Changed(zip => Enumerable.Range(0, 5_000).ToList().ForEach(i => zip.CreateEntry($"x{i}"))),
            "ARCHIVE_TOO_LARGE: The archive is refused: it has 5006 entries, at most 4096 are allowed.");

    [Theory]
    [InlineData("""{ "sourceSchemas": 3 }""")]
    [InlineData("""{ "sourceSchemas": { "catalog": "x" } }""")]
    [InlineData("""{ "sourceSchemas": { "catalog": { "transports": "x", "extensions": { "erp": [] } } } }""")]
    [InlineData("""{ "sourceSchemas": { "catalog": { "transports": { "http": { "url": 3, "capabilities": 1 } }, "extensions": { "erp": { "listLookups": { "a": "b" } } } } } }""")]
    public void Settings_of_another_shape_count_as_absent(string settings) =>
        Assert.Null(FusionArchive.Read(Changed(zip => Replace(zip, "gateway/2.0.0/gateway-settings.json", settings))).GatewaySettings.Sources.GetValueOrDefault("catalog")?.Url);

    [Theory]
    [InlineData("""{ "sourceSchemas": {}, "sourceSchemas": {} }""", "ARCHIVE_JSON_INVALID")]
    [InlineData("""{ "sourceSchemas": { "catalog": { "name": "half \ud800 a pair" } } }""", "ARCHIVE_JSON_INVALID")]
    [InlineData("""{ "sourceSchemas": { "catalog": { "transports": { "http": { "url": "file:///etc/passwd" } } } } }""", "SETTINGS_INVALID")]
    public void Settings_that_contradict_themselves_are_refused(string settings, string code) =>
        Assert.Equal(code, Assert.Throws<FusionArchiveException>(() => FusionArchive.Read(Changed(zip => Replace(zip, "gateway/2.0.0/gateway-settings.json", settings)))).Code);

    [Fact]
    public void However_an_archive_is_damaged_it_is_read_or_refused()
    {
        var good = Written(Pack("Local")).ToArray();
        for (var seed = 0; seed < 3_000; seed++)
        {
            var random = new Random(seed);
            var bytes = good.ToArray();
            for (var changes = random.Next(1, 6); changes > 0; changes--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            if (random.Next(4) == 0)
            {
                bytes = bytes[..random.Next(bytes.Length)];
            }

            try
            {
                FusionArchive.Read(new MemoryStream(bytes));
            }
            catch (FusionArchiveException error)
            {
                Assert.False(string.IsNullOrWhiteSpace(error.Message));
            }
            catch (Exception error)
            {
                Assert.Fail($"Seed {seed}: {error}");
            }
        }
    }

    private static FusionArchive Pack(string? environment) => FusionArchive.Create(SchemaComposer.Compose([Catalog]), [Catalog], environment);

    private static MemoryStream Written(FusionArchive archive)
    {
        var stream = new MemoryStream();
        archive.Write(stream);
        stream.Position = 0;
        return stream;
    }

    private static MemoryStream Changed(Action<ZipArchive> change)
    {
        var stream = Written(Pack("Local"));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            change(zip);
        }

        stream.Position = 0;
        return stream;
    }

    private static void Replace(ZipArchive zip, string entry, string content)
    {
        zip.GetEntry(entry)!.Delete();
        Write(zip, entry, content);
    }

    private static void Write(ZipArchive zip, string entry, string content)
    {
        using var writer = zip.CreateEntry(entry).Open();
        writer.Write(Encoding.UTF8.GetBytes(content));
    }

    private static void AssertRefused(MemoryStream archive, string expected)
    {
        var error = Assert.Throws<FusionArchiveException>(() => FusionArchive.Read(archive));

        Assert.Equal(expected, $"{error.Code}: {error.Message}");
    }
}
