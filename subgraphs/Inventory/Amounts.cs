namespace ErpSystem.Inventory;

/// <summary>Exact decimals at a stated number of decimals.</summary>
internal static class Amounts
{
    public const int CostScale = 6;

    /// <summary>Above any stock that exists; keeps every product of two amounts inside <see cref="decimal"/>.</summary>
    public const decimal Limit = 1_000_000_000_000m;

    public static bool Fits(decimal value, int scale) => decimal.Round(value, scale) == value;

    /// <summary>The same value, written with exactly this many decimals.</summary>
    public static decimal AtScale(decimal value, int scale)
    {
        return decimal.Round(value, scale, MidpointRounding.AwayFromZero) + new decimal(0, 0, 0, false, (byte)scale);
    }
}
