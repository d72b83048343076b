using System.Buffers;
using ErpSystem.Gateway.Execution.Errors;

namespace ErpSystem.Gateway.Execution.Results;

/// <summary>
/// All that the sources have answered for one request: their texts, one index over them, and links from a position's object to the objects
/// that other parts contributed to it. Entry 0 is the root of the response. Not safe for parallel use; the executor takes a lock.
/// </summary>
// Hot path.
internal sealed class ResultStore : IDisposable
{
    public const int Root = 0;
    public const int NoPart = -1;

    private PooledList<ResultEntry> entries = new(512);
    private PooledList<Link> links = new(128);
    private byte[][] documents = ArrayPool<byte[]>.Shared.Rent(8);
    private ushort documentCount;
    private int lastMark;

    public ResultStore()
    {
        entries.Add(new ResultEntry { Kind = JsonKind.Object, Next = 1, Link = -1, Error = -1 });
        Slots = new SlotTable();
        Errors = new ErrorLog();
    }

    public SlotTable Slots { get; }

    public ErrorLog Errors { get; }

    public ref ResultEntry this[int entry] => ref entries[entry];

    /// <summary>A number that no walk has used yet.</summary>
    public int NextMark() => ++lastMark;

    /// <summary>Takes over a pooled reply and indexes it; the root's entry, or -1 when the text is no JSON.</summary>
    public int AddDocument(byte[] pooled, int length)
    {
        if (documentCount == documents.Length)
        {
            var larger = ArrayPool<byte[]>.Shared.Rent(documents.Length * 2);
            documents.AsSpan(0, documentCount).CopyTo(larger);
            ArrayPool<byte[]>.Shared.Return(documents, clearArray: true);
            documents = larger;
        }

        documents[documentCount++] = pooled;
        var root = entries.Count;
        return JsonIndexer.TryIndex(pooled.AsSpan(0, length), (ushort)(documentCount - 1), ref entries) ? root : -1;
    }

    /// <summary>The JSON text of a value.</summary>
    public ReadOnlySpan<byte> Text(int entry)
    {
        ref var value = ref entries[entry];
        return documents[value.Document].AsSpan(value.Offset, value.Length);
    }

    /// <summary>The name of an object's member without its quotes.</summary>
    public ReadOnlySpan<byte> Name(int entry)
    {
        ref var value = ref entries[entry];
        return documents[value.Document].AsSpan(value.NameOffset, value.NameLength);
    }

    /// <summary>The text of a string between its quotes, escapes as written.</summary>
    public ReadOnlySpan<byte> StringText(int entry)
    {
        ref var value = ref entries[entry];
        return documents[value.Document].AsSpan(value.Offset + 1, value.Length - 2);
    }

    /// <summary>The value under a key, or -1.</summary>
    public int Member(int parent, ReadOnlySpan<byte> key)
    {
        ref var holder = ref entries[parent];
        if (holder.Kind != JsonKind.Object || parent == Root)
        {
            return -1;
        }

        return MemberFrom(parent + 1, holder.Next, key, documents[holder.Document]);
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

        var found = MemberFrom(entries[after].Next, holder.Next, key, documents[holder.Document]);
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

    public void Dispose()
    {
        for (var i = 0; i < documentCount; i++)
        {
            ArrayPool<byte>.Shared.Return(documents[i]);
        }

        if (documents.Length > 0)
        {
            ArrayPool<byte[]>.Shared.Return(documents, clearArray: true);
        }

        documents = [];
        documentCount = 0;
        entries.Dispose();
        links.Dispose();
        Slots.Dispose();
    }

    private int MemberFrom(int first, int end, ReadOnlySpan<byte> key, byte[] text)
    {
        for (var member = first; member < end;)
        {
            ref var candidate = ref entries[member];
            if (candidate.NameLength == key.Length && text.AsSpan(candidate.NameOffset, candidate.NameLength).SequenceEqual(key))
            {
                return member;
            }

            member = candidate.Next;
        }

        return -1;
    }

    private readonly record struct Link(int Part, int Slot, int Next);
}
