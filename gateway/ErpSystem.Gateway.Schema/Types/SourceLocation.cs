namespace ErpSystem.Gateway.Schema.Types;

/// <summary>A place in a document: line and column, both from 1. <see cref="None"/> for elements that were not written by anybody.</summary>
public readonly record struct SourceLocation(int Line, int Column)
{
    public static readonly SourceLocation None;

    public bool IsNone => Line == 0;

    /// <summary>The place of a character offset in a text.</summary>
    public static SourceLocation At(ReadOnlySpan<char> text, int offset)
    {
        var before = text[..Math.Clamp(offset, 0, text.Length)];
        var line = before.Count('\n') + 1;
        return new SourceLocation(line, before.Length - before.LastIndexOf('\n'));
    }

    public override string ToString() => IsNone ? "" : $"{Line}:{Column}";
}
