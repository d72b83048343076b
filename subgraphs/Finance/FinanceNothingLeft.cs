using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance;

/// <summary>More would be allocated than is left of a payment or a credit note.</summary>
public sealed record FinanceNothingLeft(Money Left)
    : DomainError("FINANCE_NOTHING_LEFT", $"Only {Left.Amount} {Left.CurrencyCode} is left to be allocated.");
