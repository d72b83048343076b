using System.Text;
using ErpSystem.Gateway.Schema.Syntax;

namespace ErpSystem.Gateway.Composition.Writing;

/// <summary>Builds SDL line by line.</summary>
internal sealed class SdlText
{
    private readonly StringBuilder text = new();

    public SdlText Line(int indent, string line)
    {
        text.Append(' ', indent).Append(line).Append('\n');
        return this;
    }

    public SdlText Blank()
    {
        text.Append('\n');
        return this;
    }

    /// <summary>A description in the form that its length and content ask for.</summary>
    public SdlText Description(int indent, string? description)
    {
        if (description is null)
        {
            return this;
        }

        if (!IsBlockSafe(description))
        {
            return Line(indent, ValueText.Quote(description));
        }

        if (!description.Contains('\n') && description.Length <= 100)
        {
            return Line(indent, ValueText.Quote(description));
        }

        Line(indent, "\"\"\"");
        foreach (var line in description.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal).Split('\n'))
        {
            Line(line.Length == 0 ? 0 : indent, line);
        }

        return Line(indent, "\"\"\"");
    }

    public override string ToString() => text.ToString();

    // A block string loses indentation that all lines share, outer blank lines and every control character.
    private static bool IsBlockSafe(string description)
    {
        var lines = description.Split('\n');
        return !lines.Any(line => line.Any(character => character < ' ' && character != '\t'))
            && lines[0].Length > 0
            && lines[^1].Trim().Length > 0
            && !char.IsWhiteSpace(lines[0][0])
            && !description.EndsWith('\\');
    }
}
