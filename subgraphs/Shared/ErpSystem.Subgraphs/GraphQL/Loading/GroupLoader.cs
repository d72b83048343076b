using GraphQL.DataLoader;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>Loads short lists by key, the lists of all keys asked for at one level of a request in one call.</summary>
public abstract class GroupLoader<TKey, TItem>
    where TKey : notnull
{
    private readonly Groups groups;

    /// <summary>A loader of one request.</summary>
    protected GroupLoader() => groups = new Groups(this);

    /// <summary>The items of a key once the level is loaded; empty when there are none.</summary>
    public IDataLoaderResult<IReadOnlyList<TItem>> Load(TKey key) => new Entry(groups.Load(key));

    /// <summary>The items of all keys, grouped by key.</summary>
    protected abstract Task<ILookup<TKey, TItem>> LoadAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    private sealed class Groups(GroupLoader<TKey, TItem> loader) : BatchLoader<TKey, IReadOnlyList<TItem>>
    {
        protected override async Task<IReadOnlyDictionary<TKey, IReadOnlyList<TItem>>> LoadAsync(
            IReadOnlyList<TKey> keys, CancellationToken cancellationToken)
        {
            var items = await loader.LoadAsync(keys, cancellationToken);
            return items.ToDictionary(group => group.Key, group => (IReadOnlyList<TItem>)[.. group]);
        }
    }

    private sealed class Entry(IDataLoaderResult<IReadOnlyList<TItem>?> items) : IDataLoaderResult<IReadOnlyList<TItem>>
    {
        public async Task<IReadOnlyList<TItem>> GetResultAsync(CancellationToken cancellationToken = default) =>
            await items.GetResultAsync(cancellationToken) ?? [];

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) =>
            await GetResultAsync(cancellationToken);
    }
}
