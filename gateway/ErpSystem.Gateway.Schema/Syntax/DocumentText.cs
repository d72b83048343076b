using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Schema.Syntax;

/// <summary>Lines and columns of a text; the lines are found when the first place is asked for.</summary>
internal sealed class DocumentText(string text)
{
    private int[]? lineStarts;

    public string Text => text;

    public SourceLocation At(int offset)
    {
        lineStarts ??= FindLines();
        var clamped = Math.Clamp(offset, 0, text.Length);
        var index = Array.BinarySearch(lineStarts, clamped);
        var line = index >= 0 ? index : ~index - 1;
        return new SourceLocation(line + 1, clamped - lineStarts[line] + 1);
    }

    private int[] FindLines()
    {
        var starts = new List<int> { 0 };
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\n' || (text[index] == '\r' && (index + 1 == text.Length || text[index + 1] != '\n')))
            {
                starts.Add(index + 1);
            }
        }

        return [.. starts];
    }
}
