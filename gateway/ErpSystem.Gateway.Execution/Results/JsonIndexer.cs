using System.Buffers;
using System.Text.Unicode;

namespace ErpSystem.Gateway.Execution.Results;

/// <summary>Reads one JSON text strictly and appends an entry for each of its values to the index.</summary>
// Hot path. Not Utf8JsonReader: it takes about twice as long for the same checks.
internal ref partial struct JsonIndexer(ReadOnlySpan<byte> text, int origin, ref PooledList<ResultEntry> entries)
{
    private const int MaxDepth = 128;

    private static readonly SearchValues<byte> StringEnds = SearchValues.Create(
        [(byte)'"', (byte)'\\', .. Enumerable.Range(0, 32).Select(static value => (byte)value)]);

    private readonly ReadOnlySpan<byte> text = text;
    private readonly ref PooledList<ResultEntry> entries = ref entries;
    private int at;
    private int depth;

    /// <summary>Appends the entries of the text; false, and nothing appended, when the text is no JSON.</summary>
    /// <param name="text">The JSON text.</param>
    /// <param name="origin">What is added to each offset: where the text begins in the text that the entries are to point into.</param>
    /// <param name="entries">The index.</param>
    public static bool TryIndex(ReadOnlySpan<byte> text, int origin, ref PooledList<ResultEntry> entries)
    {
        var before = entries.Count;
        var indexer = new JsonIndexer(text, origin, ref entries);
        if (Utf8.IsValid(text) && indexer.Value(0, 0) && indexer.AtEnd())
        {
            return true;
        }

        while (entries.Count > before)
        {
            entries.RemoveLast();
        }

        return false;
    }

    private bool AtEnd()
    {
        SkipSpace();
        return at == text.Length;
    }

    private bool Value(int nameOffset, int nameLength)
    {
        SkipSpace();
        if (at >= text.Length)
        {
            return false;
        }

        var index = entries.Add(new ResultEntry
        {
            NameOffset = origin + nameOffset,
            NameLength = nameLength,
            Offset = origin + at,
            Link = -1,
            Error = -1,
        });
        var valid = text[at] switch
        {
            (byte)'{' => Object(index),
            (byte)'[' => Array(index),
            (byte)'"' => String(index),
            (byte)'t' => Literal("true"u8, index, JsonKind.True),
            (byte)'f' => Literal("false"u8, index, JsonKind.False),
            (byte)'n' => Literal("null"u8, index, JsonKind.Null),
            _ => Number(index),
        };
        ref var entry = ref entries[index];
        entry.Length = origin + at - entry.Offset;
        entry.Next = entries.Count;
        return valid;
    }

    private bool Object(int index)
    {
        entries[index].Kind = JsonKind.Object;
        if (++depth > MaxDepth)
        {
            return false;
        }

        at++;
        SkipSpace();
        if (Take((byte)'}'))
        {
            depth--;
            return true;
        }

        do
        {
            SkipSpace();
            var name = at + 1;
            if (at >= text.Length || text[at] != (byte)'"' || !SkipString(out _))
            {
                return false;
            }

            var length = at - 1 - name;
            SkipSpace();
            if (!Take((byte)':') || !Value(name, length))
            {
                return false;
            }

            SkipSpace();
        }
        while (Take((byte)','));
        depth--;
        return Take((byte)'}');
    }

    private bool Array(int index)
    {
        entries[index].Kind = JsonKind.Array;
        if (++depth > MaxDepth)
        {
            return false;
        }

        at++;
        SkipSpace();
        if (Take((byte)']'))
        {
            depth--;
            return true;
        }

        do
        {
            if (!Value(0, 0))
            {
                return false;
            }

            SkipSpace();
        }
        while (Take((byte)','));
        depth--;
        return Take((byte)']');
    }
}
