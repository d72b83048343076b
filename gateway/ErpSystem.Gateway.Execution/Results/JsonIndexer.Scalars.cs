namespace ErpSystem.Gateway.Execution.Results;

internal ref partial struct JsonIndexer
{
    private bool String(int index)
    {
        entries[index].Kind = JsonKind.String;
        var valid = SkipString(out var escaped);
        entries[index].Escaped = escaped;
        return valid;
    }

    private bool SkipString(out bool escaped)
    {
        escaped = false;
        at++;
        while (true)
        {
            var length = text[at..].IndexOfAny(StringEnds);
            if (length < 0)
            {
                return false;
            }

            at += length;
            if (text[at] == (byte)'"')
            {
                at++;
                return true;
            }

            escaped = true;
            if (text[at] != (byte)'\\' || !SkipEscape())
            {
                return false;
            }
        }
    }

    private bool SkipEscape()
    {
        if (at + 1 >= text.Length)
        {
            return false;
        }

        var kind = text[at + 1];
        at += 2;
        if (kind != (byte)'u')
        {
            return "\"\\/bfnrt"u8.Contains(kind);
        }

        if (at + 4 > text.Length)
        {
            return false;
        }

        foreach (var digit in text.Slice(at, 4))
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return false;
            }
        }

        at += 4;
        return true;
    }

    private bool Literal(ReadOnlySpan<byte> literal, int index, JsonKind kind)
    {
        entries[index].Kind = kind;
        if (!text[at..].StartsWith(literal))
        {
            return false;
        }

        at += literal.Length;
        return true;
    }

    private bool Number(int index)
    {
        entries[index].Kind = JsonKind.Number;
        Take((byte)'-');
        if (!Take((byte)'0') && !Digits())
        {
            return false;
        }

        if (Take((byte)'.') && !Digits())
        {
            return false;
        }

        if (Take((byte)'e') || Take((byte)'E'))
        {
            _ = Take((byte)'+') || Take((byte)'-');
            return Digits();
        }

        return true;
    }

    private bool Digits()
    {
        var start = at;
        while (at < text.Length && (uint)(text[at] - '0') <= 9)
        {
            at++;
        }

        return at > start;
    }

    private bool Take(byte expected)
    {
        if (at < text.Length && text[at] == expected)
        {
            at++;
            return true;
        }

        return false;
    }

    private void SkipSpace()
    {
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }
    }
}
