using System.Collections.Concurrent;

namespace ErpSystem.Gateway.Pipeline;

/// <summary>A bounded map: when its young half is full it becomes the old half; what is asked for again moves back, the rest is forgotten.</summary>
// Hot path.
internal sealed class Generations<TKey, TValue>(int capacity)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock swap = new();
    private ConcurrentDictionary<TKey, TValue> young = new();
    private ConcurrentDictionary<TKey, TValue> old = new();

    public int Count => young.Count + old.Count;

    /// <summary>The values, those used lately first.</summary>
    public IEnumerable<KeyValuePair<TKey, TValue>> Items => young.Concat(old);

    public TValue? Find(TKey key)
    {
        if (young.TryGetValue(key, out var value))
        {
            return value;
        }

        if (old.TryGetValue(key, out value))
        {
            Add(key, value);
        }

        return value;
    }

    public void Add(TKey key, TValue value)
    {
        if (!young.TryAdd(key, value) || young.Count <= capacity / 2)
        {
            return;
        }

        lock (swap)
        {
            if (young.Count > capacity / 2)
            {
                old = young;
                young = new ConcurrentDictionary<TKey, TValue>();
            }
        }
    }
}
