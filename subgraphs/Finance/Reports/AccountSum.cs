using ErpSystem.Finance.Accounts;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Reports;

/// <summary>What an account's lines up to a day add up to.</summary>
internal sealed record AccountSum(DateOnly Day, Guid AccountId, decimal Debit, decimal Credit)
{
    public Id<Account> Account => new(AccountId);

    public decimal Balance => Debit - Credit;
}
