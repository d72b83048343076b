using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance.Vouchers;

/// <summary>The debits are not the credits.</summary>
public sealed record FinanceUnbalanced(Money Debit, Money Credit)
    : DomainError("FINANCE_UNBALANCED", $"The debits are {Debit.Amount} and the credits {Credit.Amount}: they must be equal.");
