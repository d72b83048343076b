using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory;

/// <summary>Exact decimals at a stated number of decimals.</summary>
internal static class Amounts
{
    public const int CostScale = 6;

    /// <summary>Above any stock that exists; keeps every product of two amounts inside <see cref="decimal"/>.</summary>
    public const decimal Limit = 1_000_000_000_000m;

    // A value times a quantity, as sharing out a cost layer needs it, stays inside decimal.
    private const decimal ValueLimit = 10_000_000_000_000m;

    public static bool Fits(decimal value, int scale) => decimal.Round(value, scale) == value;

    /// <summary>The same value, written with exactly this many decimals.</summary>
    public static decimal AtScale(decimal value, int scale)
    {
        return decimal.Round(value, scale, MidpointRounding.AwayFromZero) + new decimal(0, 0, 0, false, (byte)scale);
    }

    /// <summary>What a quantity is worth at a cost, in the currency's minor unit.</summary>
    public static decimal ValueOf(decimal quantity, decimal unitCost, string currency)
    {
        var value = Money.Round(quantity * unitCost, currency);
        return value < ValueLimit
            ? value
            : throw new DomainException(new InvalidInput("A line is worth more than any stock can be.", "input", "lines"));
    }
}
