namespace ErpSystem.Gateway.Cli.Tests;

/// <summary>An archive that <c>erp compose</c> made of a folder's source schemas; deleted at the end.</summary>
internal sealed class ComposedArchive : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("erp-archive-");

    private ComposedArchive() => Path = System.IO.Path.Combine(folder.FullName, "gateway.far");

    public string Path { get; }

    public static async Task<ComposedArchive> CreateAsync(string sources)
    {
        var archive = new ComposedArchive();
        var (exitCode, _, error) = await Erp.RunAsync(["compose", .. Directory.GetFiles(sources, "*.graphqls").Order(StringComparer.Ordinal), "--out", archive.Path]);
        Assert.True(exitCode == 0, error);
        return archive;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
