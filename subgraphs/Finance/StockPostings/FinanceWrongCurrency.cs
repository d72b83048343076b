using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance.StockPostings;

/// <summary>Stock is valued in the currency that the books are kept in.</summary>
public sealed record FinanceWrongCurrency(string Currency, string Expected)
    : DomainError("FINANCE_WRONG_CURRENCY", $"Stock is valued in {Expected}, not in {Currency}.");
