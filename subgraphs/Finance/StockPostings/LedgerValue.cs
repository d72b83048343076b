using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.StockPostings;

/// <summary>What the entry of a stock document changed on the accounts of stock.</summary>
public sealed record LedgerValue(decimal Amount, string CurrencyCode)
{
    public Money Money => new(Amount, CurrencyCode);
}
