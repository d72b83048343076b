using System.ComponentModel;
using ErpSystem.Finance.Settings;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Rates;

[MutationType]
public static class ExchangeRateSet
{
    [Description("Says what one unit of a currency is worth from a day on; what was posted keeps its rate.")]
    [Authorize("finance.rate.set"), Fails<InvalidInput>, Fails<FinanceNotSetUp>, Fails<FinanceAlreadyTaken>]
    public static async Task<ExchangeRate> ExchangeRateSetAsync(
        ExchangeRateSetInput input, [FromServices] FinanceDbContext db, CancellationToken ct)
    {
        var company = await db.SettingsAsync(ct);
        var currency = Texts.Currency(input.Currency, "currency");
        if (currency == company.CurrencyCode)
        {
            throw Texts.Refused("is the company's own", "currency");
        }

        if (input.Rate <= 0 || decimal.Round(input.Rate, Amounts.RateScale) != input.Rate || input.Rate >= Amounts.Limit)
        {
            throw Texts.Refused($"is above zero and has at most {Amounts.RateScale} decimals", "rate");
        }

        var rate = await db.ExchangeRates.FirstOrDefaultAsync(item => item.CurrencyCode == currency && item.ValidFrom == input.ValidFrom, ct);
        if (rate is null)
        {
            rate = new ExchangeRate { Id = Id<ExchangeRate>.New(db.Time), CurrencyCode = currency, ValidFrom = input.ValidFrom, Rate = input.Rate };
            db.ExchangeRates.Add(rate);
        }

        rate.Rate = input.Rate;
        db.Publish(ExchangeRateChanged.Of(rate, company.CurrencyCode));
        return rate;
    }
}

[Description("The rate is in units of the company's currency.")]
public sealed record ExchangeRateSetInput(string Currency, DateOnly ValidFrom, decimal Rate, string IdempotencyKey);
