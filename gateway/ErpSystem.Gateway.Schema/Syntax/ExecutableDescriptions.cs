using System.Buffers;

namespace ErpSystem.Gateway.Schema.Syntax;

/// <summary>
/// Descriptions of operations, fragments and variables, which the specification admits since September 2025 and the parser does not know.
/// They mean nothing to a service, so blanks of the same length take their place and every position stays as it was. They stand before a
/// definition, where no brace is open, and before a variable of an operation, where a string could otherwise only be the default of another.
/// </summary>
internal static class ExecutableDescriptions
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>The text without such descriptions; null when it has none.</summary>
    public static string? Blank(string text)
    {
        char[]? blanked = null;
        var position = 0;
        var (lastStart, lastEnd) = (-1, -1);
        var (depth, isInVariables, isDefault) = (0, false, false);
        while (TokenCounter.Next(text, ref position, out var start))
        {
            var token = text.AsSpan(start, position - start);
            var isPlace = depth == 0 ? token is "query" or "mutation" or "subscription" or "fragment" : isInVariables && depth == 1 && !isDefault && token is "$";
            if (isPlace && lastStart >= 0 && IsString(text.AsSpan(lastStart, lastEnd - lastStart)))
            {
                blanked ??= text.ToCharArray();
                foreach (ref var character in blanked.AsSpan(lastStart, lastEnd - lastStart))
                {
                    character = character is '\n' or '\r' ? character : ' ';
                }
            }

            isInVariables = depth == 0 ? token is "(" : isInVariables;
            isDefault = lastStart >= 0 && text[lastStart] == '=';
            depth += token[0] is '(' or '{' or '[' ? 1 : token[0] is ')' or '}' or ']' ? -1 : 0;
            (lastStart, lastEnd) = (start, position);
        }

        return blanked is null ? null : new string(blanked);
    }

    // What is no string is left to the parser, which says why: a string that its line does not end, an escape that there is not.
    private static bool IsString(ReadOnlySpan<char> token)
    {
        if (token is ['"', '"', '"', .., '"', '"', '"'])
        {
            return token.Length >= 6;
        }

        if (token is not ['"', .. var content, '"'])
        {
            return false;
        }

        for (var at = 0; at < content.Length; at++)
        {
            if (content[at] == '\\' && !(++at < content.Length && IsEscape(content[at..])))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsEscape(ReadOnlySpan<char> escape) => escape switch
    {
        ['u', '{', .. var rest] => rest.IndexOf('}') is > 0 and var end && rest[..end].IndexOfAnyExcept(HexDigits) < 0,
        ['u', ..] => escape.Length > 4 && escape[1..5].IndexOfAnyExcept(HexDigits) < 0,
        _ => "\"\\/bfnrt".Contains(escape[0], StringComparison.Ordinal),
    };
}
