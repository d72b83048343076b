namespace ErpSystem.Subgraphs.Tests;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("1.005", "EUR", "1.01")]
    [InlineData("-1.005", "EUR", "-1.01")]
    [InlineData("0.5", "JPY", "1")]
    [InlineData("1.0005", "KWD", "1.001")]
    [InlineData("2.675", "USD", "2.68")]
    public void Amounts_are_rounded_to_the_minor_unit_half_away_from_zero(string amount, string currency, string rounded)
    {
        var money = new Money(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), currency);

        Assert.Equal(decimal.Parse(rounded, System.Globalization.CultureInfo.InvariantCulture), money.Rounded().Amount);
    }
}
