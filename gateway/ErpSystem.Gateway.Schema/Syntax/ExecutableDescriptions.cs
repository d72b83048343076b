using System.Buffers;

namespace ErpSystem.Gateway.Schema.Syntax;

/// <summary>
/// Descriptions of operations, fragments and variables, which the specification admits since September 2025 and the parser does not know.
/// They mean nothing to a service, so blanks of the same length take their place and every position stays as it was.
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
        var beforeLast = '\0';
        while (TokenCounter.Next(text, ref position, out var start))
        {
            if (lastStart >= 0 && beforeLast != '=' && IsString(text.AsSpan(lastStart, lastEnd - lastStart)) && IsDescribed(text.AsSpan(start, position - start)))
            {
                blanked ??= text.ToCharArray();
                foreach (ref var character in blanked.AsSpan(lastStart, lastEnd - lastStart))
                {
                    character = character is '\n' or '\r' ? character : ' ';
                }
            }

            beforeLast = lastStart < 0 ? '\0' : text[lastStart];
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

    // A value is followed by none of these but the variable after a default, which has an equals sign before it.
    private static bool IsDescribed(ReadOnlySpan<char> token) => token is "query" or "mutation" or "subscription" or "fragment" or "$";
}
