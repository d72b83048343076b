using System.Collections.Concurrent;

namespace ErpSystem.Gateway.Pipeline;

/// <summary>
/// Prepared operations by document and operation name: each is prepared once however many ask at the same time, the number is bounded, and
/// refusals have a small room of their own, so that bad documents do not push out good ones.
/// </summary>
// Hot path.
internal sealed class OperationCache(int capacity)
{
    private const int RefusedCapacity = 200;

    private readonly Generations accepted = new(capacity);
    private readonly Generations refused = new(RefusedCapacity);
    private readonly ConcurrentDictionary<Key, Lazy<PreparedOperation>> preparing = new();

    public int Count => accepted.Count;

    /// <summary>The operation, prepared now if it is not known.</summary>
    public PreparedOperation Get(string document, string? operationName, Func<string, string?, PreparedOperation> prepare)
    {
        var key = new Key(document, operationName ?? "");
        if (accepted.TryGet(key, out var known) || refused.TryGet(key, out known))
        {
            return known;
        }

        var single = preparing.GetOrAdd(key, static (key, prepare) =>
            new Lazy<PreparedOperation>(() => prepare(key.Document, key.OperationName.Length == 0 ? null : key.OperationName)), prepare);
        try
        {
            var made = single.Value;
            (made.Errors.IsEmpty ? accepted : refused).Add(key, made);
            return made;
        }
        finally
        {
            preparing.TryRemove(key, out _);
        }
    }

    // The whole document is the key: two documents can never be taken for each other, and no hash is computed for a known one.
    private readonly record struct Key(string Document, string OperationName);

    /// <summary>A bounded map: when the young half is full it becomes the old half; what is asked for again moves back.</summary>
    private sealed class Generations(int capacity)
    {
        private readonly Lock swap = new();
        private ConcurrentDictionary<Key, PreparedOperation> young = new();
        private ConcurrentDictionary<Key, PreparedOperation> old = new();

        public int Count => young.Count + old.Count;

        public bool TryGet(Key key, out PreparedOperation operation)
        {
            if (young.TryGetValue(key, out operation!))
            {
                return true;
            }

            if (!old.TryGetValue(key, out operation!))
            {
                return false;
            }

            Add(key, operation);
            return true;
        }

        public void Add(Key key, PreparedOperation operation)
        {
            if (!young.TryAdd(key, operation) || young.Count <= capacity / 2)
            {
                return;
            }

            lock (swap)
            {
                if (young.Count > capacity / 2)
                {
                    old = young;
                    young = new ConcurrentDictionary<Key, PreparedOperation>();
                }
            }
        }
    }
}
