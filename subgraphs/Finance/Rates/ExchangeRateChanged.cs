using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Finance.Rates;

/// <summary>The rate of a currency from a day on, as it now stands.</summary>
public sealed record ExchangeRateChanged : IIntegrationEvent
{
    public static string Topic => "finance.exchange_rate.changed.v1";

    public required Id<ExchangeRate> ExchangeRateId { get; init; }

    public required string Currency { get; init; }

    /// <summary>The currency that the rate is given in: the company's.</summary>
    public required string BaseCurrency { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public required decimal Rate { get; init; }

    IId IIntegrationEvent.Aggregate => ExchangeRateId;

    public static ExchangeRateChanged Of(ExchangeRate rate, string baseCurrency) => new()
    {
        ExchangeRateId = rate.Id,
        Currency = rate.CurrencyCode,
        BaseCurrency = baseCurrency,
        ValidFrom = rate.ValidFrom,
        Rate = rate.Rate,
    };
}
