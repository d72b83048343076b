using System.Collections.Concurrent;

namespace ErpSystem.Gateway.Execution.Operations;

/// <summary>
/// The <c>.graphql</c> files of a folder, each found by its name without extension and by the SHA-256 of its text (lower-case hex). Read at
/// the start; a file that comes later is found by its name.
/// </summary>
public sealed class FileOperationStore : IOperationStore
{
    private const string Extension = ".graphql";

    private readonly string folder;
    private readonly ConcurrentDictionary<string, string> documents = new(StringComparer.Ordinal);

    public FileOperationStore(string folder)
    {
        this.folder = folder;
        foreach (var file in Directory.EnumerateFiles(folder, "*" + Extension, SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            Add(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file));
        }
    }

    /// <summary>All documents known so far, by their ids.</summary>
    public IReadOnlyDictionary<string, string> Documents => documents;

    public ValueTask<StoredOperation> FindAsync(string id, CancellationToken cancellationToken) =>
        documents.TryGetValue(id, out var known) ? ValueTask.FromResult(new StoredOperation(known))
        : OperationId.IsName(id) && Path.Combine(folder, id + Extension) is var file && File.Exists(file) ? new ValueTask<StoredOperation>(ReadAsync(id, file, cancellationToken))
        : default;

    private async Task<StoredOperation> ReadAsync(string id, string file, CancellationToken cancellationToken)
    {
        try
        {
            var text = await File.ReadAllTextAsync(file, cancellationToken);
            Add(id, text);
            return new StoredOperation(text);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return StoredOperation.Unavailable;
        }
    }

    private void Add(string name, string text)
    {
        documents[name] = text;
        documents[OperationId.Of(text)] = text;
    }
}
