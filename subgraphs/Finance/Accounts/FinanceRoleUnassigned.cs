using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance.Accounts;

/// <summary>No account plays a role that the posting needs.</summary>
public sealed record FinanceRoleUnassigned(AccountRole Role)
    : DomainError("FINANCE_ROLE_UNASSIGNED", $"No account plays the role {Role}: assign one with accountRoleAssign.");
