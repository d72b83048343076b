namespace ErpSystem.Gateway.Cli.Tests;

public sealed class ComposeCommandTests : IDisposable
{
    private const string Catalog = "type Query {\n  productById(id: ID!): Product @lookup\n}\n\ntype Product {\n  id: ID!\n  name: String\n}\n";
    private const string Settings = """{ "name": "catalog-api", "transports": { "http": { "url": "{{URL}}" } }, "environments": { "dev": { "URL": "http://localhost:1" }, "prod": { "URL": "https://prod" } } }""";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("erp-compose-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Sources_are_packed_under_the_name_and_the_environment_of_their_settings()
    {
        var source = Write("a.graphqls", Catalog);
        Write("a-settings.json", Settings);
        var archive = Path.Combine(folder.FullName, "out", "gateway.far");

        var (exitCode, output, error) = await Erp.RunAsync("compose", source, "--out", archive, "--env", "prod");

        Assert.Equal((0, $"1 source schemas composed into {archive}.\n", ""), (exitCode, output, error));
        using var stream = File.OpenRead(archive);
        var read = Composition.Packaging.FusionArchive.Read(stream);
        Assert.Equal(new Uri("https://prod"), read.GatewaySettings.Sources["catalog-api"].Url);
    }

    [Fact]
    public async Task Global_object_identification_is_switched_on_by_a_flag_and_stays_in_the_archive()
    {
        var archive = Path.Combine(folder.FullName, "gateway.far");

        var (exitCode, _, error) = await Erp.RunAsync("compose", Write("a.graphqls", Catalog), "--out", archive, "--enable-global-object-identification", "--node-id-format", "base64");

        Assert.Equal((0, ""), (exitCode, error));
        using var stream = File.OpenRead(archive);
        var read = Composition.Packaging.FusionArchive.Read(stream);
        Assert.Contains("node(", read.ExecutionSchema, StringComparison.Ordinal);
        Assert.Equal(Schema.Types.NodeIdFormat.Base64, read.GatewaySettings.NodeIdFormat);
    }

    [Fact]
    public async Task Faults_of_the_sources_are_printed_and_nothing_is_written()
    {
        var archive = Path.Combine(folder.FullName, "gateway.far");

        var (exitCode, output, error) = await Erp.RunAsync("compose", Write("a.graphqls", Catalog.Replace("id: ID!): Product", "id: ID!): Missing", StringComparison.Ordinal)), "--out", archive);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith("error INVALID_GRAPHQL Query.productById (a:2:3): Unknown type \"Missing\".", error, StringComparison.Ordinal);
        Assert.False(File.Exists(archive));
    }

    [Fact]
    public async Task Settings_without_the_chosen_environment_are_one_clear_error()
    {
        var source = Write("a.graphqls", Catalog);
        Write("a-settings.json", Settings);

        var (exitCode, _, error) = await Erp.RunAsync("compose", source, "--out", Path.Combine(folder.FullName, "gateway.far"), "--env", "nowhere");

        Assert.Equal((1, "error SETTINGS_INVALID: The settings of the source 'catalog-api' have no environment 'nowhere', they have 'dev', 'prod'.\n"), (exitCode, error));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_wrong_use()
    {
        var (exitCode, _, error) = await Erp.RunAsync("compose", "/nowhere/a.graphqls");

        Assert.Equal((2, "There is no file /nowhere/a.graphqls.\n"), (exitCode, error));
    }

    [Fact]
    public async Task The_schemas_of_this_repository_are_not_stale()
    {
        // Tests run below the repository, whose schema folder the command finds by itself.
        var (exitCode, output, error) = await Erp.RunAsync("compose", "--check");

        Assert.Equal((0, ""), (exitCode, output));
        Assert.DoesNotContain("stale", error, StringComparison.Ordinal);
    }

    private string Write(string name, string content)
    {
        var file = Path.Combine(folder.FullName, name);
        File.WriteAllText(file, content);
        return file;
    }
}
