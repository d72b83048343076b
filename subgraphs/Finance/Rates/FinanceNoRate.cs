using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance.Rates;

/// <summary>The currency has no exchange rate on the day.</summary>
public sealed record FinanceNoRate(string Currency, DateOnly Date)
    : DomainError("FINANCE_NO_RATE", $"{Currency} has no exchange rate on {Date:yyyy-MM-dd}: give one with exchangeRateSet.");
