using GraphQLParser.AST;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>The nested lists of one request: parents at the same place of the document share a batch.</summary>
internal sealed class PageBatches
{
    private readonly Dictionary<GraphQLField, object> batches = [];

    public BatchLoader<TKey, ListPage> Open<TKey>(GraphQLField place, Func<BatchLoader<TKey, ListPage>> make)
        where TKey : notnull
    {
        if (!batches.TryGetValue(place, out var batch))
        {
            batches.Add(place, batch = make());
        }

        return (BatchLoader<TKey, ListPage>)batch;
    }
}
