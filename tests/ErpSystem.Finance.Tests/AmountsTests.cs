using System.Numerics;

namespace ErpSystem.Finance.Tests;

public sealed class AmountsTests
{
    [Theory]
    [InlineData("0.005", "EUR", "0.01")]
    [InlineData("-0.005", "EUR", "-0.01")]
    [InlineData("0.0049", "EUR", "0")]
    [InlineData("0.5", "JPY", "1")]
    [InlineData("0.0005", "KWD", "0.001")]
    public void Halves_are_rounded_away_from_zero(string amount, string currency, string expected)
    {
        Assert.Equal(Number(expected), Amounts.Converted(Number(amount), 1, currency));
    }

    [Fact]
    public void Products_beyond_the_digits_of_a_decimal_are_exact()
    {
        Assert.Equal(123_456_789_012_345_678.90m, Amounts.LineNet(123_456_789_012.345678m, 1_000_000.000000m, 0.0000m, "EUR") + 0.90m);
        Assert.Equal(999_999_999_999_999_999.99m, Amounts.Share(999_999_999_999_999_999.99m, 999_999_999_999_999_999.99m, 999_999_999_999_999_999.99m, "EUR"));
    }

    [Fact]
    public void Parts_add_up_to_the_whole_and_none_is_off_by_more_than_a_minor_unit()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var round = 0; round < 2000; round++)
        {
            var total = random.Next(1, 1_000_000) / 100m;
            decimal[] weights = [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => random.Next(0, 10_000) / 100m)];
            if (weights.Sum() == 0)
            {
                continue;
            }

            var parts = Amounts.Split(total, weights, "EUR");

            Assert.True(parts.Sum() == total, $"seed {seed}, round {round}");
            Assert.True(parts.Index().All(part => Math.Abs(part.Item - (total * weights[part.Index] / weights.Sum())) <= 0.01m), $"seed {seed}, round {round}");
        }
    }

    [Fact]
    public void Rounding_equals_a_naive_recomputation_in_whole_numbers()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var round = 0; round < 2000; round++)
        {
            var (quantity, price, percent) = (random.Next(1, 100_000) / 1000m, random.Next(1, 1_000_000) / 10_000m, random.Next(0, 10_000) / 100m);

            // Everything in units of a millionth of a millionth of a cent's hundredth.
            var exact = new BigInteger(quantity * 1000) * new BigInteger(price * 10_000) * new BigInteger((100 - percent) * 100);
            var cents = (exact + 5_000_000_00 / 1) / 10_000_000_00;

            Assert.True((decimal)cents / 100 == Amounts.LineNet(quantity, price, percent, "EUR"), $"seed {seed}: {quantity} * {price} less {percent} percent");
        }
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
