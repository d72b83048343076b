using GraphQL.DataLoader;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>Loads values by key, all keys asked for at one level of a request in one call.</summary>
public abstract class BatchLoader<TKey, TValue>
    where TKey : notnull
{
    private Batch? open;

    /// <summary>The value of a key once the level is loaded; null when there is none.</summary>
    public IDataLoaderResult<TValue?> Load(TKey key)
    {
        if (open is null || open.Started)
        {
            open = new Batch(this);
        }

        open.Keys.Add(key);
        return new Entry(open, key);
    }

    /// <summary>The values of the keys, each key once; a key without a value is left out.</summary>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> LoadAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    private sealed class Batch(BatchLoader<TKey, TValue> loader)
    {
        private Task<IReadOnlyDictionary<TKey, TValue>>? values;

        public HashSet<TKey> Keys { get; } = [];

        public bool Started => values is not null;

        public Task<IReadOnlyDictionary<TKey, TValue>> ValuesAsync(CancellationToken cancellationToken) =>
            values ??= loader.LoadAsync([.. Keys], cancellationToken);
    }

    private sealed class Entry(Batch batch, TKey key) : IDataLoaderResult<TValue?>, ILoaded
    {
        public Task<TValue?> GetResultAsync(CancellationToken cancellationToken = default)
        {
            var values = batch.ValuesAsync(cancellationToken);
            return values.IsCompletedSuccessfully ? Task.FromResult(Find(values.Result)) : FindAsync(values);
        }

        Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken).AsTask();

        public ValueTask<object?> ReadAsync(CancellationToken cancellationToken)
        {
            var values = batch.ValuesAsync(cancellationToken);
            return values.IsCompletedSuccessfully ? new ValueTask<object?>(Find(values.Result)) : ReadAsync(values);
        }

        private async ValueTask<object?> ReadAsync(Task<IReadOnlyDictionary<TKey, TValue>> values) => Find(await values);

        private async Task<TValue?> FindAsync(Task<IReadOnlyDictionary<TKey, TValue>> values) => Find(await values);

        private TValue? Find(IReadOnlyDictionary<TKey, TValue> values) => values.TryGetValue(key, out var value) ? value : default;
    }
}
