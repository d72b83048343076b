using System.Collections.Concurrent;

namespace ErpSystem.Gateway.Pipeline;

/// <summary>
/// A map that is bounded in number and weight: when its young half is full it becomes the old half; what is asked for again moves back, the
/// rest is forgotten.
/// </summary>
/// <param name="capacity">The most entries.</param>
/// <param name="weigh">What an entry weighs.</param>
/// <param name="maxWeight">The most that all may weigh together; a single entry may weigh more and then stands alone.</param>
// Hot path.
internal sealed class Generations<TKey, TValue>(int capacity, Func<TKey, TValue, int> weigh, long maxWeight)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock swap = new();
    private ConcurrentDictionary<TKey, TValue> young = new();
    private ConcurrentDictionary<TKey, TValue> old = new();

    private long weight;

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
        if (!young.TryAdd(key, value) || (Interlocked.Add(ref weight, weigh(key, value)) <= maxWeight / 2 && young.Count <= capacity / 2))
        {
            return;
        }

        lock (swap)
        {
            if (Interlocked.Read(ref weight) > maxWeight / 2 || young.Count > capacity / 2)
            {
                old = young;
                young = new ConcurrentDictionary<TKey, TValue>();
                Interlocked.Exchange(ref weight, 0);
            }
        }
    }
}
