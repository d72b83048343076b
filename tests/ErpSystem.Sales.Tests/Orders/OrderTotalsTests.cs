using System.Globalization;
using System.Numerics;
using ErpSystem.Sales.Orders;

namespace ErpSystem.Sales.Tests.Orders;

public sealed class OrderTotalsTests
{
    private static readonly string[] codes = ["S19", "R7", "Z0", "X5"];

    private static readonly decimal[] rates = [19m, 7m, 0m, 5.125m];

    [Theory]
    [InlineData("1", "0.005", "0", 2, "0.01")]
    [InlineData("1", "0.004999", "0", 2, "0.00")]
    [InlineData("3", "0.335", "0", 2, "1.01")]
    [InlineData("2.5", "1", "0", 0, "3")]
    [InlineData("1", "100", "33.3333", 2, "66.67")]
    [InlineData("1", "100", "100", 2, "0.00")]
    [InlineData("7", "0.0005", "0", 3, "0.004")]
    [InlineData("999999999999.999999", "999999.999999", "0", 2, "999999999998999999.00")]
    public void A_line_net_is_rounded_half_away_from_zero(string quantity, string unitPrice, string discount, int minorUnits, string net)
    {
        var rounded = OrderTotals.LineNet(Parse(quantity), Parse(unitPrice), Parse(discount), minorUnits);

        Assert.Equal(net, rounded.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_line_net_equals_exact_arithmetic()
    {
        var random = new Random(42);
        for (var i = 0; i < 5_000; i++)
        {
            var quantity = Scaled(random, 12, 6);
            var unitPrice = Scaled(random, 10, 6);
            var discount = decimal.Round(Scaled(random, 2, 4), 4);
            var minorUnits = random.Next(5);

            Assert.Equal(
                NaiveNet(quantity, unitPrice, discount, minorUnits), OrderTotals.LineNet(quantity, unitPrice, discount, minorUnits));
        }
    }

    [Fact]
    public void Totals_equal_a_naive_recomputation_line_by_line()
    {
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            var minorUnits = random.Next(4);
            var lines = Enumerable.Range(0, random.Next(0, 40)).Select(_ => Line(random, minorUnits)).ToList();

            var totals = OrderTotals.Of(lines, minorUnits);

            Assert.Equal(lines.Sum(line => line.Net), totals.Net);
            Assert.Equal(NaiveTax(lines, minorUnits), totals.Tax);
            Assert.Equal(totals.Net + totals.Tax, totals.Gross);
            Assert.Equal(totals.Net, totals.Taxes.Sum(tax => tax.Base));
        }
    }

    [Fact]
    public void Tax_is_rounded_once_on_the_sum_not_per_line()
    {
        var lines = Enumerable.Repeat(new TaxableNet("S19", 19m, 0.02m), 3);

        var totals = OrderTotals.Of(lines, 2);

        Assert.Equal(0.01m, totals.Tax); // 0.0114; three lines of 0.0038 each would round to nothing
    }

    [Fact]
    public void Totals_do_not_depend_on_the_order_of_lines()
    {
        var random = new Random(11);
        var lines = Enumerable.Range(0, 200).Select(_ => Line(random, 2)).ToArray();
        var expected = OrderTotals.Of(lines, 2);

        random.Shuffle(lines);
        var shuffled = OrderTotals.Of(lines, 2);

        Assert.Equal(expected with { Taxes = [] }, shuffled with { Taxes = [] });
        Assert.Equal(expected.Taxes, shuffled.Taxes);
    }

    private static TaxableNet Line(Random random, int minorUnits)
    {
        var code = random.Next(codes.Length);
        return new TaxableNet(codes[code], rates[code], OrderTotals.LineNet(Scaled(random, 4, 3), Scaled(random, 5, 6), 0, minorUnits));
    }

    private static decimal NaiveTax(List<TaxableNet> lines, int minorUnits)
    {
        var tax = 0m;
        foreach (var code in codes)
        {
            var ofCode = lines.Where(line => line.TaxCode == code).ToList();
            var exact = ofCode.Sum(line => line.Net) * ofCode.Select(line => line.Rate).FirstOrDefault() / 100m;
            tax += decimal.Round(exact, minorUnits, MidpointRounding.AwayFromZero);
        }

        return tax;
    }

    // In whole numbers, written without a look at the code under test.
    private static decimal NaiveNet(decimal quantity, decimal unitPrice, decimal discount, int minorUnits)
    {
        var exact = Whole(quantity, 6) * Whole(unitPrice, 6) * (1_000_000 - Whole(discount, 4)); // 10^-18
        var step = BigInteger.Pow(10, 18 - minorUnits);
        var (whole, rest) = BigInteger.DivRem(exact, step);
        var rounded = rest * 2 >= step ? whole + 1 : whole;
        return decimal.Parse(rounded.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) / (decimal)BigInteger.Pow(10, minorUnits);
    }

    private static BigInteger Whole(decimal value, int scale) =>
        BigInteger.Parse((value * (decimal)BigInteger.Pow(10, scale)).ToString("0", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static decimal Scaled(Random random, int digits, int scale) =>
        decimal.Round((decimal)random.NextDouble() * (decimal)Math.Pow(10, random.Next(digits + 1)), random.Next(scale + 1));

    private static decimal Parse(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
