using System.Buffers;
using System.Buffers.Text;
using System.Text.Unicode;
using ErpSystem.Gateway.Execution.Programs;
using ErpSystem.Gateway.Planning.Plan;

namespace ErpSystem.Gateway.Execution.Writing;

/// <summary>
/// Says whether a source's reply is, byte for byte, what the client is to get: every field there, in the client's order, under the client's
/// name, of the right type, and nothing else. Anything unusual is a no, which costs one pass and is never wrong.
/// </summary>
// Hot path.
internal ref struct ReplyScan(ReadOnlySpan<byte> text, bool[] conditions)
{
    private static readonly SearchValues<byte> StringEnds = SearchValues.Create(
        [(byte)'"', (byte)'\\', .. Enumerable.Range(0, 32).Select(static value => (byte)value)]);

    private readonly ReadOnlySpan<byte> text = text;
    private int at;

    public static bool Matches(ShapeProgram root, ReadOnlySpan<byte> text, bool[] conditions)
    {
        var scan = new ReplyScan(text, conditions);
        return scan.Take("{\"data\":"u8) && scan.Object(root) && scan.Take("}"u8) && scan.at == text.Length && Utf8.IsValid(text);
    }

    /// <summary>True when a reply can have the client's form at all: no names of the gateway's own, no types to tell apart.</summary>
    public static bool IsPossible(ShapeProgram shape)
    {
        foreach (var field in shape.Fields)
        {
            if (field.Origin != FieldOrigin.Source || field.OnTypes is not null
                || !field.Prefix.AsSpan(1, field.Prefix.Length - 3).SequenceEqual(field.Key)
                || (field.Object is { } inner && !IsPossible(inner)))
            {
                return false;
            }
        }

        return shape.IsSingleType;
    }

    private bool Object(ShapeProgram shape)
    {
        if (!Take((byte)'{'))
        {
            return false;
        }

        var isFirst = true;
        foreach (var field in shape.Fields)
        {
            if (field.Condition != ConditionTable.Always && !conditions[field.Condition])
            {
                continue;
            }

            if ((!isFirst && !Take((byte)',')) || !Take(field.Prefix) || !Value(field, field.Type))
            {
                return false;
            }

            isFirst = false;
        }

        return Take((byte)'}');
    }

    private bool Value(FieldProgram field, OutputProgram type)
    {
        if (at >= text.Length)
        {
            return false;
        }

        if (text[at] == (byte)'n')
        {
            return !type.NonNull && Take("null"u8);
        }

        return type.Element is { } element ? List(field, element)
            : type.Leaf == LeafKind.None ? Object(field.Object!)
            : Leaf(type);
    }

    private bool List(FieldProgram field, OutputProgram element)
    {
        if (!Take((byte)'['))
        {
            return false;
        }

        if (Take((byte)']'))
        {
            return true;
        }

        do
        {
            if (!Value(field, element))
            {
                return false;
            }
        }
        while (Take((byte)','));
        return Take((byte)']');
    }

    private bool Leaf(OutputProgram type) => type.Leaf switch
    {
        LeafKind.String or LeafKind.Id => String(),
        LeafKind.Int => Int(),
        LeafKind.Float => Float(),
        LeafKind.Boolean => Take("true"u8) || Take("false"u8),
        LeafKind.Enum => Enum(type.EnumValues),
        LeafKind.Custom => String() || Take("true"u8) || Take("false"u8) || Float(),
        _ => false,
    };

    // Strings with escapes are left to the index, which checks them.
    private bool String()
    {
        if (text[at] != (byte)'"')
        {
            return false;
        }

        var length = text[(at + 1)..].IndexOfAny(StringEnds);
        if (length < 0 || text[at + 1 + length] != (byte)'"')
        {
            return false;
        }

        at += length + 2;
        return true;
    }

    private bool Int()
    {
        if (!Utf8Parser.TryParse(text[at..], out int _, out var consumed) || !IsCanonical(text.Slice(at, consumed)))
        {
            return false;
        }

        at += consumed;
        return true;
    }

    private bool Float()
    {
        var length = text[at..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (length == 0 && text[at] == (byte)'-')
        {
            length = 1 + text[(at + 1)..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        }

        if (length <= 0 || !IsCanonical(text.Slice(at, length)))
        {
            return false;
        }

        at += length;
        if (!Take((byte)'.'))
        {
            return true;
        }

        // An exponent ends the digits, and what follows is then neither comma nor bracket: a no.
        length = text[at..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        at += Math.Max(length, 0);
        return length > 0;
    }

    // JSON has neither a plus nor zeros in front.
    private static bool IsCanonical(ReadOnlySpan<byte> digits)
    {
        var start = digits[0] == (byte)'-' ? 1 : 0;
        return digits.Length > start && (uint)(digits[start] - '0') <= 9 && (digits[start] != (byte)'0' || digits.Length == start + 1);
    }

    private bool Enum(byte[][] values)
    {
        foreach (var value in values)
        {
            if (Take(value))
            {
                return true;
            }
        }

        return false;
    }

    private bool Take(ReadOnlySpan<byte> expected)
    {
        if (!text[at..].StartsWith(expected))
        {
            return false;
        }

        at += expected.Length;
        return true;
    }

    private bool Take(byte expected)
    {
        if (at >= text.Length || text[at] != expected)
        {
            return false;
        }

        at++;
        return true;
    }
}
