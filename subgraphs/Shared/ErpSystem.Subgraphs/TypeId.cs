using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace ErpSystem.Subgraphs;

/// <summary>The TypeID text form: a prefix, an underscore, and a UUID in 26 characters of lower-case Crockford base32.</summary>
/// <seealso href="https://github.com/jetify-com/typeid/tree/main/spec"/>
public static class TypeId
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int SuffixLength = 26;

    /// <summary>The prefix of a type: its name in snake_case.</summary>
    public static string PrefixOf(Type type) => Naming.ToSnakeCase(Naming.Of(type));

    /// <summary>The text of a value under a prefix.</summary>
    public static string Format(string prefix, Guid value) =>
        string.Create(prefix.Length + 1 + SuffixLength, (prefix, value), static (text, state) =>
        {
            state.prefix.CopyTo(text);
            text[state.prefix.Length] = '_';
            Encode(state.value, text[(state.prefix.Length + 1)..]);
        });

    /// <summary>Reads a TypeID that must have the prefix given.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, string prefix, out Guid value)
    {
        value = Guid.Empty;
        return text is not null
            && text.Length == prefix.Length + 1 + SuffixLength
            && text[prefix.Length] == '_'
            && text.StartsWith(prefix, StringComparison.Ordinal)
            && TryDecode(text.AsSpan(prefix.Length + 1), out value);
    }

    private static void Encode(Guid value, Span<char> text)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        var bits = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        for (var i = SuffixLength - 1; i >= 0; i--)
        {
            text[i] = Alphabet[(int)(ulong)(bits & 31)];
            bits >>= 5;
        }
    }

    private static bool TryDecode(ReadOnlySpan<char> text, out Guid value)
    {
        value = Guid.Empty;

        // 26 characters hold 130 bits: the first one may only use three of its five.
        if (text[0] > '7')
        {
            return false;
        }

        UInt128 bits = 0;
        foreach (var character in text)
        {
            var digit = Alphabet.IndexOf(character, StringComparison.Ordinal);
            if (digit < 0)
            {
                return false;
            }

            bits = (bits << 5) | (uint)digit;
        }

        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, bits);
        value = new Guid(bytes, bigEndian: true);
        return true;
    }
}
