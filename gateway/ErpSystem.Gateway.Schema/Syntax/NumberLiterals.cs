namespace ErpSystem.Gateway.Schema.Syntax;

/// <summary>Finds numbers that run into a name, such as <c>1a</c>: the language refuses them, the parser reads two tokens.</summary>
internal static class NumberLiterals
{
    /// <summary>Where the first such number starts; -1 when there is none.</summary>
    public static int FirstMalformed(ReadOnlySpan<char> text)
    {
        var position = 0;
        while (TokenCounter.Next(text, ref position, out var start))
        {
            if ((char.IsAsciiDigit(text[start]) || text[start] == '-') && !IsNumber(text[start..position]))
            {
                return start;
            }
        }

        return -1;
    }

    private static bool IsNumber(ReadOnlySpan<char> token)
    {
        var rest = Digits(token.TrimStart('-'));
        if (rest.StartsWith(".") && rest.Length > 1)
        {
            rest = Digits(rest[1..]);
        }

        if (rest.Length > 1 && rest[0] is 'e' or 'E')
        {
            rest = Digits(rest[(rest[1] is '+' or '-' ? 2 : 1)..]);
        }

        return rest.IsEmpty;
    }

    private static ReadOnlySpan<char> Digits(ReadOnlySpan<char> text) => text.TrimStart("0123456789");
}
