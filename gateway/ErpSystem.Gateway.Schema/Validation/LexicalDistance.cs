namespace ErpSystem.Gateway.Schema.Validation;

/// <summary>The Damerau-Levenshtein distance to one name; a change of case counts as one edit.</summary>
internal sealed class LexicalDistance(string input)
{
    private readonly string lowerCase = input.ToLowerInvariant();
    private readonly int[][] rows = [new int[input.Length + 1], new int[input.Length + 1], new int[input.Length + 1]];

    /// <summary>The distance, or null when it is above the threshold.</summary>
    public int? Measure(string option, int threshold)
    {
        if (option == input)
        {
            return 0;
        }

        var other = option.ToLowerInvariant();
        if (other == lowerCase)
        {
            return 1;
        }

        var (longer, shorter) = other.Length < lowerCase.Length ? (lowerCase, other) : (other, lowerCase);
        if (longer.Length - shorter.Length > threshold)
        {
            return null;
        }

        for (var column = 0; column <= shorter.Length; column++)
        {
            rows[0][column] = column;
        }

        for (var row = 1; row <= longer.Length; row++)
        {
            if (FillRow(longer, shorter, row) > threshold)
            {
                return null;
            }
        }

        var distance = rows[longer.Length % 3][shorter.Length];
        return distance <= threshold ? distance : null;
    }

    private int FillRow(string longer, string shorter, int row)
    {
        var up = rows[(row - 1) % 3];
        var current = rows[row % 3];
        var smallest = current[0] = row;
        for (var column = 1; column <= shorter.Length; column++)
        {
            var cost = longer[row - 1] == shorter[column - 1] ? 0 : 1;
            var cell = Math.Min(Math.Min(up[column] + 1, current[column - 1] + 1), up[column - 1] + cost);
            if (row > 1 && column > 1 && longer[row - 1] == shorter[column - 2] && longer[row - 2] == shorter[column - 1])
            {
                cell = Math.Min(cell, rows[(row - 2) % 3][column - 2] + 1);
            }

            smallest = Math.Min(smallest, cell);
            current[column] = cell;
        }

        return smallest;
    }
}
