using System.Numerics;

namespace ErpSystem.Sales.Orders;

/// <summary>
/// The one rule for amounts on a sales document: a line's net is rounded to the currency's minor unit, half away from zero;
/// tax is computed per tax code and rate on the sum of those nets and rounded once; totals are sums of rounded figures.
/// </summary>
public sealed record OrderTotals(decimal Net, decimal Tax, decimal Gross, IReadOnlyList<TaxTotal> Taxes)
{
    /// <summary>Decimals that a unit price and a quantity may carry.</summary>
    public const int PriceScale = 6;

    /// <summary>Decimals that a percentage (discount, tax rate) may carry.</summary>
    public const int PercentScale = 4;

    /// <summary>No line net and no tax base reaches this amount, so that every sum fits a decimal.</summary>
    public const decimal Limit = 1_000_000_000_000_000_000m;

    /// <summary>Quantity times unit price, less the discount, rounded to the minor unit.</summary>
    public static decimal LineNet(decimal quantity, decimal unitPrice, decimal discountPercent, int minorUnits)
    {
        // Not decimal arithmetic: the product has up to 37 digits, and decimal would round it to 28 before we round it to cents.
        var product = Scaled(quantity, PriceScale) * Scaled(unitPrice, PriceScale) * Scaled(100m - discountPercent, PercentScale);
        return Rounded(product, PriceScale + PriceScale + PercentScale + 2, minorUnits);
    }

    /// <summary>The totals of lines whose nets are rounded already; taxes in ordinal order of their codes.</summary>
    public static OrderTotals Of(IEnumerable<TaxableNet> lines, int minorUnits)
    {
        var taxes = lines
            .GroupBy(line => (line.TaxCode, line.Rate))
            .OrderBy(group => group.Key.TaxCode, StringComparer.Ordinal).ThenBy(group => group.Key.Rate)
            .Select(group => TaxOn(group.Key.TaxCode, group.Key.Rate, group.Sum(line => line.Net), minorUnits))
            .ToList();
        var zero = new decimal(0, 0, 0, false, (byte)minorUnits);
        var net = taxes.Aggregate(zero, (sum, tax) => sum + tax.Base);
        var taxSum = taxes.Aggregate(zero, (sum, tax) => sum + tax.Tax);
        return new OrderTotals(net, taxSum, net + taxSum, taxes);
    }

    /// <summary>The tax of one code on a sum of nets, rounded once.</summary>
    public static TaxTotal TaxOn(string taxCode, decimal rate, decimal sumOfNets, int minorUnits)
    {
        var product = Scaled(sumOfNets, minorUnits) * Scaled(rate, PercentScale);
        return new TaxTotal(taxCode, rate, sumOfNets, Rounded(product, minorUnits + PercentScale + 2, minorUnits));
    }

    private static BigInteger Scaled(decimal value, int scale)
    {
        var scaled = new BigInteger(decimal.Truncate(value)) * BigInteger.Pow(10, scale);
        return scaled + new BigInteger((value - decimal.Truncate(value)) * (decimal)BigInteger.Pow(10, scale));
    }

    private static decimal Rounded(BigInteger value, int scale, int minorUnits)
    {
        var divisor = BigInteger.Pow(10, scale - minorUnits);
        var rounded = BigInteger.Divide(BigInteger.Abs(value) + (divisor / 2), divisor);
        var fraction = (decimal)BigInteger.Pow(10, minorUnits);
        var zero = new decimal(0, 0, 0, false, (byte)minorUnits); // adding it keeps the currency's decimals: 12.50, not 12.5
        return (value.Sign * ((decimal)rounded / fraction)) + zero;
    }
}
