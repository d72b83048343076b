using System.Buffers;
using ErpSystem.Gateway.Execution.Errors;

namespace ErpSystem.Gateway.Execution.Results;

/// <summary>
/// All that the sources have answered for one request: their texts one behind the other, one index over them, and links from a position's
/// object to the objects that other parts contributed to it. Entry 0 is the root of the response. Not safe for parallel use; the executor takes
/// a lock. Used again for other requests: <see cref="Reset"/>.
/// </summary>
// Hot path.
internal sealed class ResultStore : IDisposable
{
    public const int Root = 0;
    public const int NoPart = -1;

    private const int MaxTextBytes = 1024 * 1024 * 1024;

    // What one large answer needed is not kept for all the small ones after it.
    private const int MaxKeptBytes = 512 * 1024;
    private const int MaxKeptEntries = 16 * 1024;

    private readonly Utf8Buffer text = new(16 * 1024);
    private PooledList<ResultEntry> entries = new(512);
    private PooledList<Link> links = new(128);
    private int lastMark;

    public ResultStore()
    {
        Slots = new SlotTable();
        Errors = new ErrorLog();
        AddRoot();
    }

    public SlotTable Slots { get; }

    public ErrorLog Errors { get; }

    public ref ResultEntry this[int entry] => ref entries[entry];

    /// <summary>A number that no walk has used yet.</summary>
    public int NextMark() => ++lastMark;

    /// <summary>Takes in a reply, gives its pooled array back and indexes it; the root's entry, or -1 when the text is no JSON.</summary>
    // Copied, not kept: the arrays of all replies under way at a time are more than a shared pool holds, and then each is garbage.
    public int AddDocument(byte[] pooled, int length)
    {
        var origin = text.Length;
        var fits = length <= MaxTextBytes - origin;
        if (fits)
        {
            text.Write(pooled.AsSpan(0, length));
        }

        ArrayPool<byte>.Shared.Return(pooled);
        var root = entries.Count;
        if (fits && JsonIndexer.TryIndex(text.Slice(origin, length), origin, ref entries))
        {
            return root;
        }

        text.Truncate(origin);
        return -1;
    }

    /// <summary>The JSON text of a value.</summary>
    public ReadOnlySpan<byte> Text(int entry)
    {
        ref var value = ref entries[entry];
        return text.Slice(value.Offset, value.Length);
    }

    /// <summary>The name of an object's member without its quotes.</summary>
    public ReadOnlySpan<byte> Name(int entry)
    {
        ref var value = ref entries[entry];
        return text.Slice(value.NameOffset, value.NameLength);
    }

    /// <summary>The text of a string between its quotes, escapes as written.</summary>
    public ReadOnlySpan<byte> StringText(int entry)
    {
        ref var value = ref entries[entry];
        return text.Slice(value.Offset + 1, value.Length - 2);
    }

    /// <summary>The value under a key, or -1.</summary>
    public int Member(int parent, ReadOnlySpan<byte> key)
    {
        ref var holder = ref entries[parent];
        if (holder.Kind != JsonKind.Object || parent == Root)
        {
            return -1;
        }

        return MemberFrom(parent + 1, holder.Next, key);
    }

    /// <summary>
    /// The value under a key, looked for first behind <paramref name="after"/>, the member found before: replies have mostly the order in which
    /// they are read.
    /// </summary>
    public int Member(int parent, int after, ReadOnlySpan<byte> key)
    {
        ref var holder = ref entries[parent];
        if (after <= parent || after >= holder.Next)
        {
            return Member(parent, key);
        }

        var found = MemberFrom(entries[after].Next, holder.Next, key);
        return found >= 0 ? found : Member(parent, key);
    }

    /// <summary>What a part contributed to a position: an entry, or a negative <see cref="SlotResult"/>.</summary>
    /// <param name="position">The position's object as its opener wrote it.</param>
    /// <param name="opener">The part in whose reply the position stands.</param>
    /// <param name="part">The part that is asked for.</param>
    public int ObjectOf(int position, int opener, int part)
    {
        if (part == opener)
        {
            return position;
        }

        for (var link = entries[position].Link; link >= 0; link = links[link].Next)
        {
            if (links[link].Part == part)
            {
                return Slots[links[link].Slot].Result;
            }
        }

        return SlotResult.Missing;
    }

    /// <summary>Why the object that a part contributed lacks a field: the part's refusal, or the object itself when it has none.</summary>
    public int RefusalOf(int position, int part, int holder)
    {
        for (var link = entries[position].Link; link >= 0; link = links[link].Next)
        {
            if (links[link].Part == part && Slots[links[link].Slot].Refusal is var refusal and not 0)
            {
                return refusal;
            }
        }

        return holder;
    }

    public bool HasLink(int position, int part)
    {
        for (var link = entries[position].Link; link >= 0; link = links[link].Next)
        {
            if (links[link].Part == part)
            {
                return true;
            }
        }

        return false;
    }

    public void AddLink(int position, int part, int slot)
    {
        ref var entry = ref entries[position];
        entry.Link = links.Add(new Link(part, slot, entry.Link));
    }

    /// <summary>Turns what a source put in an object's place into a result.</summary>
    public int ResultOf(int entry)
    {
        if (entry < 0)
        {
            return SlotResult.Missing;
        }

        ref var value = ref entries[entry];
        return value.Kind == JsonKind.Object ? entry
            : value.Error >= 0 ? SlotResult.Failed(value.Error)
            : value.Kind == JsonKind.Null ? SlotResult.NotFound
            : SlotResult.Missing;
    }

    /// <summary>Forgets all, for the next request; false when so much was held that the store is better disposed of.</summary>
    public bool Reset()
    {
        if (text.Length > MaxKeptBytes || entries.Count > MaxKeptEntries || !Slots.Reset())
        {
            return false;
        }

        text.Truncate(0);
        entries.Clear();
        links.Clear();
        lastMark = 0;
        Errors.Clear();
        AddRoot();
        return true;
    }

    public void Dispose()
    {
        text.Dispose();
        entries.Dispose();
        links.Dispose();
        Slots.Dispose();
    }

    private void AddRoot() => entries.Add(new ResultEntry { Kind = JsonKind.Object, Next = 1, Link = -1, Error = -1 });

    private int MemberFrom(int first, int end, ReadOnlySpan<byte> key)
    {
        var written = text.Written;
        for (var member = first; member < end;)
        {
            ref var candidate = ref entries[member];
            if (candidate.NameLength == key.Length && written.Slice(candidate.NameOffset, key.Length).SequenceEqual(key))
            {
                return member;
            }

            member = candidate.Next;
        }

        return -1;
    }

    private readonly record struct Link(int Part, int Slot, int Next);
}
