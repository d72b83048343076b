namespace ErpSystem.Gateway.Execution.Sources;

/// <summary>The numbers of aliases that documents are made for: few, so that sources and gateway can keep prepared documents.</summary>
internal static class BatchSteps
{
    /// <summary>The most keys of one list lookup.</summary>
    public const int MaxKeys = 1000;

    /// <summary>The most aliases of one lookup.</summary>
    public const int MaxAliases = 256;

    private static ReadOnlySpan<int> Steps => [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256];

    /// <summary>The smallest step that is not below <paramref name="count"/>, which is at most <see cref="MaxAliases"/>.</summary>
    public static int RoundUp(int count)
    {
        foreach (var step in Steps)
        {
            if (step >= count)
            {
                return step;
            }
        }

        return count;
    }
}
