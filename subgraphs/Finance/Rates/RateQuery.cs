using ErpSystem.Finance.Settings;
using ErpSystem.Subgraphs.Errors;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Rates;

/// <summary>Finds exchange rates.</summary>
internal static class RateQuery
{
    /// <summary>What one unit of the currency is worth on the day: the latest rate up to it; fails with <see cref="FinanceNoRate"/>.</summary>
    public static async Task<decimal> RateAsync(this FinanceDbContext db, FinanceSettings company, string currency, DateOnly date, CancellationToken ct)
    {
        if (currency == company.CurrencyCode)
        {
            return 1;
        }

        var rates = db.ExchangeRates.AsNoTracking().Where(rate => rate.CurrencyCode == currency && rate.ValidFrom <= date);
        var found = await rates.OrderByDescending(rate => rate.ValidFrom).FirstOrDefaultAsync(ct);
        return found?.Rate ?? throw new DomainException(new FinanceNoRate(currency, date));
    }
}
