using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace ErpSystem.Gateway.Execution.Operations;

/// <summary>
/// The <c>.graphql</c> files of a folder, each found by its name without extension and by the SHA-256 of its text (lower-case hex). Read once.
/// </summary>
public sealed class FileOperationStore : IOperationStore
{
    private readonly FrozenDictionary<string, string> documents;

    public FileOperationStore(string folder)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*.graphql", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file);
            read[Path.GetFileNameWithoutExtension(file)] = text;
            read[IdOf(text)] = text;
        }

        documents = read.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>All documents by their ids.</summary>
    public IReadOnlyDictionary<string, string> Documents => documents;

    public ValueTask<string?> FindAsync(string id, CancellationToken cancellationToken) => ValueTask.FromResult(documents.GetValueOrDefault(id));

    /// <summary>The id that every document has: the SHA-256 of its text as lower-case hex.</summary>
    public static string IdOf(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));
}
