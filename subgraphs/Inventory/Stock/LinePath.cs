using System.Globalization;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Stock;

/// <summary>Where a line stands in the input, so that a refusal can name the field.</summary>
public readonly record struct LinePath(int Index)
{
    private const int MaxLines = 1_000;

    public int LineNumber => Index + 1;

    public IReadOnlyList<string> Field(string field) => ["input", "lines", Index.ToString(CultureInfo.InvariantCulture), field];

    /// <summary>The lines with their places; a document has at least one and at most 1,000.</summary>
    public static IEnumerable<(LinePath Path, T Line)> Of<T>(IReadOnlyList<T> lines)
    {
        return lines.Count is > 0 and <= MaxLines
            ? lines.Select((line, index) => (new LinePath(index), line))
            : throw new DomainException(new InvalidInput($"A document has between 1 and {MaxLines} lines.", "input", "lines"));
    }
}
