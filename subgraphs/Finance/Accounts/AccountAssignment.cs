using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Accounts;

/// <summary>Which account plays a role in a company.</summary>
public sealed class AccountAssignment : ICompanyOwned
{
    public Id<Company> CompanyId { get; private set; }

    public required AccountRole Role { get; init; }

    public required Id<Account> AccountId { get; set; }
}
