namespace ErpSystem.Gateway.Schema.Syntax;

/// <summary>Prints a text as a block string, on one line where that reads well.</summary>
public static class BlockString
{
    private const int MaxLineLength = 70;

    public static string Print(string text)
    {
        var escaped = text.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = Lines(escaped);
        var isSingleLine = lines.Length == 1;

        // Where all lines but the first are indented, that indentation would be taken for the block's own.
        var forceLeadingNewLine = lines.Length > 1 && lines.Skip(1).All(line => line.Length == 0 || IsBlank(line[0]));
        var hasTrailingTripleQuotes = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var forceTrailingNewLine = (text.EndsWith('"') && !hasTrailingTripleQuotes) || text.EndsWith('\\');
        var asMultipleLines = !isSingleLine || text.Length > MaxLineLength || forceTrailingNewLine || forceLeadingNewLine || hasTrailingTripleQuotes;
        var skipLeadingNewLine = isSingleLine && text.Length > 0 && IsBlank(text[0]);
        var leading = (asMultipleLines && !skipLeadingNewLine) || forceLeadingNewLine ? "\n" : "";
        var trailing = asMultipleLines || forceTrailingNewLine ? "\n" : "";
        return $"\"\"\"{leading}{escaped}{trailing}\"\"\"";
    }

    internal static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private static bool IsBlank(char character) => character is ' ' or '\t';
}
