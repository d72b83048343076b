using System.ComponentModel;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Rates;

[ObjectType<ExchangeRate>(Key = "id", Fields =
    [nameof(ExchangeRate.Id), nameof(ExchangeRate.ValidFrom), nameof(ExchangeRate.Rate), nameof(ExchangeRate.Version)])]
[Description("What one unit of a currency is worth in the company's, from a day on until the next rate.")]
public static class ExchangeRateType
{
    [Description("ISO 4217.")]
    public static string Currency([Parent] ExchangeRate rate) => rate.CurrencyCode;
}
