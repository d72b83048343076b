namespace ErpSystem.Finance.Reports;

/// <summary>What the company has and owes on a day; assets are liabilities, equity and the result together.</summary>
public sealed record BalanceSheet(
    DateOnly AsOf,
    string Currency,
    IReadOnlyList<AccountAmount> Assets,
    IReadOnlyList<AccountAmount> Liabilities,
    IReadOnlyList<AccountAmount> Equity,
    decimal TotalAssets,
    decimal TotalLiabilities,
    decimal TotalEquity,
    decimal Result);
