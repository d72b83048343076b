using ErpSystem.Finance.Accounts;
using ErpSystem.Finance.Periods;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Journals;

/// <summary>What the lines of an account in a period add up to, per currency; kept by posting, so that reports need no lines.</summary>
public sealed class PeriodBalance : ICompanyOwned
{
    public Id<Company> CompanyId { get; init; }

    public required Id<FiscalPeriod> FiscalPeriodId { get; init; }

    public required Id<Account> AccountId { get; init; }

    public required string CurrencyCode { get; init; }

    public required decimal Debit { get; init; }

    public required decimal Credit { get; init; }

    public required decimal CurrencyAmount { get; init; }
}
