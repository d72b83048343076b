namespace ErpSystem.Gateway.Schema.Syntax;

/// <summary>Counts the tokens of a document without parsing it, so that a huge one is refused before memory is spent on it.</summary>
public static class TokenCounter
{
    /// <summary>True when the text has more tokens than allowed; stops at the first one too many. Text that is not GraphQL is left to the parser.</summary>
    public static bool Exceeds(ReadOnlySpan<char> text, int limit)
    {
        var count = 0;
        var position = 0;
        while (Next(text, ref position, out _))
        {
            if (++count > limit)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Moves behind the next token and says where it starts; false at the end.</summary>
    internal static bool Next(ReadOnlySpan<char> text, ref int position, out int start)
    {
        while (position < text.Length)
        {
            var character = text[position];
            if (character == '#')
            {
                var end = text[position..].IndexOfAny('\n', '\r');
                position = end < 0 ? text.Length : position + end;
            }
            else if (character is ' ' or '\t' or '\n' or '\r' or ',' or '\ufeff')
            {
                position++;
            }
            else
            {
                start = position;
                position = EndOfToken(text, position);
                return true;
            }
        }

        start = position;
        return false;
    }

    private static int EndOfToken(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..];
        if (rest.StartsWith("\"\"\""))
        {
            return EndOfBlockString(text, start + 3);
        }

        if (rest[0] == '"')
        {
            return EndOfString(text, start + 1);
        }

        if (rest.StartsWith("..."))
        {
            return start + 3;
        }

        var isNumber = char.IsAsciiDigit(rest[0]) || (rest[0] == '-' && rest.Length > 1 && char.IsAsciiDigit(rest[1]));
        return isNumber ? EndOfNumber(text, start + 1) : IsNameCharacter(rest[0]) ? EndOfName(text, start + 1) : start + 1;
    }

    private static int EndOfName(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && IsNameCharacter(text[position]))
        {
            position++;
        }

        return position;
    }

    // With the letters that run into it, which make it wrong; a spread may follow at once, and so may a negative number.
    private static int EndOfNumber(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && (IsNameCharacter(text[position])
            || (text[position] == '.' && char.IsAsciiDigit(text[position - 1]))
            || (text[position] is '+' or '-' && text[position - 1] is 'e' or 'E')))
        {
            position++;
        }

        return position;
    }

    private static int EndOfString(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && text[position] is not ('"' or '\n' or '\r'))
        {
            position += text[position] == '\\' ? 2 : 1;
        }

        return Math.Min(text.Length, position + 1);
    }

    private static int EndOfBlockString(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length)
        {
            var quote = text[position..].IndexOf("\"\"\"");
            if (quote < 0)
            {
                return text.Length;
            }

            position += quote + 3;
            if (text[position - 4] != '\\')
            {
                return position;
            }
        }

        return text.Length;
    }

    private static bool IsNameCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';
}
