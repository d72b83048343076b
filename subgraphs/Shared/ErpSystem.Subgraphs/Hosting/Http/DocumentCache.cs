using System.Collections.Concurrent;
using GraphQLParser.AST;

namespace ErpSystem.Subgraphs.Hosting.Http;

/// <summary>
/// Documents that were parsed and found valid, by their text. Two generations: what is used again survives, what is not
/// is dropped with its generation, and no lock is taken on the way of a request.
/// </summary>
internal sealed class DocumentCache
{
    private const int MaximumDocuments = 1_000;
    private const int MaximumCharacters = 2_000_000;

    private int characters;
    private ConcurrentDictionary<string, GraphQLDocument> young = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, GraphQLDocument> old = new(StringComparer.Ordinal);

    public GraphQLDocument? Find(string text)
    {
        if (young.TryGetValue(text, out var document))
        {
            return document;
        }

        if (old.TryGetValue(text, out document))
        {
            Add(text, document);
        }

        return document;
    }

    public void Add(string text, GraphQLDocument document)
    {
        // Counted by text too: a document's tree is many times as big as its text, and big documents are rarely seen twice.
        if (young.Count >= MaximumDocuments || Interlocked.Add(ref characters, text.Length) > MaximumCharacters)
        {
            Interlocked.Exchange(ref characters, text.Length);
            old = young;
            young = new ConcurrentDictionary<string, GraphQLDocument>(StringComparer.Ordinal);
        }

        young[text] = document;
    }
}
