namespace ErpSystem.Local.Tests;

/// <summary>A folder of its own that is deleted at the end.</summary>
internal sealed class Scratch : IDisposable
{
    // Not CreateTempSubdirectory: only its owner may enter what that makes, and PostgreSQL runs as somebody else when the tests run as root.
    public string Folder { get; } = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"erp-local-{Guid.NewGuid():n}")).FullName;

    public string PathOf(string name) => Path.Combine(Folder, name);

    public void Dispose()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
