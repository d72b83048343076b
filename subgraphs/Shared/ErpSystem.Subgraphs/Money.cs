namespace ErpSystem.Subgraphs;

/// <summary>An amount in a currency (ISO 4217).</summary>
public sealed record Money(decimal Amount, string CurrencyCode)
{
    /// <summary>The amount rounded to the currency's minor unit, half away from zero.</summary>
    public Money Rounded() => this with { Amount = Round(Amount, CurrencyCode) };

    /// <summary>Rounds to the currency's minor unit, half away from zero.</summary>
    public static decimal Round(decimal amount, string currencyCode) =>
        decimal.Round(amount, Currency.MinorUnitDigits(currencyCode), MidpointRounding.AwayFromZero);
}
