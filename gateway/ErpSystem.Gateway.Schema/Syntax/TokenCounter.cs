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

        if (!IsWordCharacter(rest[0]))
        {
            return start + 1;
        }

        var end = start + 1;
        while (end < text.Length && (IsWordCharacter(text[end]) || text[end] == '.' || (text[end] is '+' or '-' && text[end - 1] is 'e' or 'E')))
        {
            // Names are followed by a spread without a blank now and then; numbers have one point.
            if (text[end] == '.' && !(char.IsAsciiDigit(text[end - 1]) && char.IsAsciiDigit(rest[0] == '-' ? text[start + 1] : rest[0])))
            {
                break;
            }

            end++;
        }

        return end;
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

    private static bool IsWordCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-';
}
