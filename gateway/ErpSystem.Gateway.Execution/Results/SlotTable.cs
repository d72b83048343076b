namespace ErpSystem.Gateway.Execution.Results;

/// <summary>
/// The entities that a request asks sources for, one slot for each (call, key, requirement values), so that none is asked for twice and a
/// later wave asks only for what is missing.
/// </summary>
// Hot path.
internal sealed class SlotTable : IDisposable
{
    private const int NoCall = -1;

    private readonly Utf8Buffer keys = new(2048);
    private PooledList<Slot> slots = new(64);
    private int[] buckets = [];

    public ref Slot this[int slot] => ref slots[slot];

    /// <summary>Where the next key is written, before <see cref="Commit"/> decides whether it is new.</summary>
    public Utf8Buffer Keys => keys;

    /// <summary>A slot that is not found by key.</summary>
    public int Add(int result) => slots.Add(new Slot { Call = NoCall, Result = result, Node = NoCall });

    public ReadOnlySpan<byte> KeyOf(int slot) => keys.Slice(slots[slot].KeyOffset, slots[slot].KeyLength);

    /// <summary>The slot of the key that was written from <paramref name="start"/> on; an equal key that was known before is used again.</summary>
    public int Commit(int call, int start, int node, out bool isNew)
    {
        var length = keys.Length - start;
        var key = keys.Slice(start, length);
        var hash = Hash(call, key);
        if (slots.Count >= buckets.Length)
        {
            Rehash();
        }

        for (var slot = buckets[hash & (buckets.Length - 1)] - 1; slot >= 0; slot = slots[slot].NextInBucket)
        {
            ref var known = ref slots[slot];
            if (known.Hash == hash && known.Call == call && KeyOf(slot).SequenceEqual(key))
            {
                keys.Truncate(start);
                isNew = false;
                return slot;
            }
        }

        ref var bucket = ref buckets[hash & (buckets.Length - 1)];
        var added = slots.Add(new Slot
        {
            Call = call,
            Hash = hash,
            KeyOffset = start,
            KeyLength = length,
            Node = node,
            Result = SlotResult.Missing,
            NextInBucket = bucket - 1,
        });
        bucket = added + 1;
        isNew = true;
        return added;
    }

    /// <summary>Adds the nodes, other than this one, that have asked for entities by this call and have no answer yet.</summary>
    public void AddOpenOwners(int call, int except, HashSet<int> owners)
    {
        foreach (ref var slot in slots.Span)
        {
            if (slot.Call == call && slot.Result == SlotResult.Missing && slot.Node != except)
            {
                owners.Add(slot.Node);
            }
        }
    }

    public void Dispose()
    {
        keys.Dispose();
        slots.Dispose();
        buckets = [];
    }

    private static int Hash(int call, ReadOnlySpan<byte> key)
    {
        var hash = default(HashCode);
        hash.Add(call);
        hash.AddBytes(key);
        return hash.ToHashCode();
    }

    private void Rehash()
    {
        // Not pooled: the size must be a power of two and the array must start empty; most requests need one of 64.
        buckets = new int[Math.Max(64, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)slots.Count + 1) * 2)];
        for (var slot = 0; slot < slots.Count; slot++)
        {
            ref var known = ref slots[slot];
            if (known.Call != NoCall)
            {
                ref var bucket = ref buckets[known.Hash & (buckets.Length - 1)];
                known.NextInBucket = bucket - 1;
                bucket = slot + 1;
            }
        }
    }

    /// <summary>One entity, or one object without a key.</summary>
    internal struct Slot
    {
        public int Call;
        public int Hash;
        public int NextInBucket;
        public int KeyOffset;
        public int KeyLength;

        /// <summary>The node that asks for it.</summary>
        public int Node;

        /// <summary>An entry or a <see cref="SlotResult"/>.</summary>
        public int Result;

        /// <summary>Why fields with requirements were not asked for, a <see cref="SlotResult"/>; 0 when they were.</summary>
        public int Refusal;
    }
}
