using System.Numerics;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance;

/// <summary>Exact arithmetic with amounts: every result is rounded once, half away from zero, to the minor unit of its currency.</summary>
public static class Amounts
{
    /// <summary>Decimals of a unit price, a quantity and any stored amount.</summary>
    public const int PriceScale = 6;

    /// <summary>Decimals of a percentage.</summary>
    public const int PercentScale = 4;

    /// <summary>Decimals of an exchange rate.</summary>
    public const int RateScale = 10;

    /// <summary>No amount reaches this, so that every sum fits a decimal.</summary>
    public const decimal Limit = 1_000_000_000_000_000_000m;

    /// <summary>Quantity times unit price, less the discount.</summary>
    public static decimal LineNet(decimal quantity, decimal unitPrice, decimal discountPercent, string currency)
    {
        // Not decimal arithmetic: the product has up to 37 digits, and decimal would round it to 28 before it is rounded to cents.
        var product = Scaled(quantity, PriceScale) * Scaled(unitPrice, PriceScale) * Scaled(100m - discountPercent, PercentScale);
        return Quotient(product, BigInteger.Pow(10, PriceScale + PriceScale + PercentScale + 2), currency);
    }

    /// <summary>The tax on a sum of nets.</summary>
    public static decimal TaxOn(decimal sumOfNets, decimal percent, string currency) =>
        Quotient(
            Scaled(sumOfNets, PriceScale) * Scaled(percent, PercentScale), BigInteger.Pow(10, PriceScale + PercentScale + 2), currency);

    /// <summary>What an amount is worth in another currency at a rate.</summary>
    public static decimal Converted(decimal amount, decimal rate, string currency) =>
        Quotient(Scaled(amount, PriceScale) * Scaled(rate, RateScale), BigInteger.Pow(10, PriceScale + RateScale), currency);

    /// <summary>The share of a total that belongs to a part of a whole.</summary>
    public static decimal Share(decimal total, decimal part, decimal whole, string currency) =>
        Quotient(
            Scaled(total, PriceScale) * Scaled(part, PriceScale), Scaled(whole, PriceScale) * BigInteger.Pow(10, PriceScale), currency);

    /// <summary>
    /// Splits a total in proportion to the weights, so that the parts add up to it exactly and none is off by more than one minor unit.
    /// </summary>
    public static IReadOnlyList<decimal> Split(decimal total, IReadOnlyList<decimal> weights, string currency)
    {
        var whole = weights.Sum();
        var parts = new decimal[weights.Count];
        var (weightSoFar, givenSoFar) = (0m, 0m);
        for (var i = 0; i < parts.Length; i++)
        {
            weightSoFar += weights[i];
            var upToHere = whole == 0 ? 0 : Share(total, weightSoFar, whole, currency);
            parts[i] = upToHere - givenSoFar;
            givenSoFar = upToHere;
        }

        return parts;
    }

    /// <summary>Whether the amount has no more decimals than its currency.</summary>
    public static bool Fits(decimal amount, string currency) => Money.Round(amount, currency) == amount && Math.Abs(amount) < Limit;

    private static BigInteger Scaled(decimal value, int scale)
    {
        var whole = decimal.Truncate(value);
        return (new BigInteger(whole) * BigInteger.Pow(10, scale)) + new BigInteger((value - whole) * (decimal)BigInteger.Pow(10, scale));
    }

    private static decimal Quotient(BigInteger dividend, BigInteger divisor, string currency)
    {
        var digits = Currency.MinorUnitDigits(currency);
        var numerator = BigInteger.Abs(dividend) * BigInteger.Pow(10, digits);
        var positive = BigInteger.Abs(divisor);
        var rounded = BigInteger.Divide((2 * numerator) + positive, 2 * positive);
        var sign = dividend.Sign * divisor.Sign;
        return (sign * ((decimal)rounded / (decimal)BigInteger.Pow(10, digits))) + new decimal(0, 0, 0, false, (byte)digits);
    }
}
