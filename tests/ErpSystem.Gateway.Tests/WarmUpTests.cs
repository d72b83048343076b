using ErpSystem.Gateway.Composition;
using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Gateway.WarmUps;
using ErpSystem.Testing;

namespace ErpSystem.Gateway.Tests;

public sealed class WarmUpTests
{
    private static readonly string CasesFolder = Path.Combine(Repository.Root, "tests/ErpSystem.Gateway.Composition.Tests/Cases");

    /// <summary>Our own sources, and each composition case that composes.</summary>
    public static TheoryData<string> Folders =>
    [
        "schema/sources",
        .. Directory.GetDirectories(CasesFolder).Where(folder => File.Exists(Path.Combine(folder, "expected.api.graphqls")))
            .Select(folder => Path.GetRelativePath(Repository.Root, folder)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task What_is_asked_before_the_start_is_valid_and_answered_without_errors(string folder)
    {
        var archive = Compose(Path.Combine(Repository.Root, folder), out var client);
        var body = SampleRequest.For(client);

        Assert.NotNull(body);
        var (sent, failed) = await WarmUp.RunAsync(archive, [body], runsOfEach: 3, TimeSpan.FromMinutes(1), CancellationToken.None);

        Assert.Equal(3, sent);
        Assert.True(failed == 0, body);
    }

    [Fact]
    public void Each_stored_operation_of_this_repository_can_be_asked()
    {
        Compose(Path.Combine(Repository.Root, "schema/sources"), out var client);
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "schema/operations"), "*.graphql");

        var queries = files.Select(File.ReadAllText).Where(text => !text.TrimStart().StartsWith("mutation", StringComparison.Ordinal));

        Assert.All(queries, document => Assert.NotNull(SampleRequest.For(client, document)));
    }

    private static FusionArchive Compose(string folder, out SchemaDefinition client)
    {
        var sources = Directory.GetFiles(folder, "*.graphqls").Where(file => !Path.GetFileName(file).StartsWith("expected.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => new SourceSchemaText(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file), SettingsOf(file)))
            .ToList();
        var result = SchemaComposer.Compose(sources);
        client = SchemaDefinition.Parse(result.ClientSchema!);
        return FusionArchive.Create(result, sources);
    }

    private static string? SettingsOf(string file) =>
        Path.ChangeExtension(file, null) + "-settings.json" is var settings && File.Exists(settings) ? File.ReadAllText(settings) : null;
}
