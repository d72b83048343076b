using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Accounts;

/// <summary>The accounts that play the roles of a company, read once for a posting.</summary>
internal sealed class AccountRoles(IReadOnlyDictionary<AccountRole, Id<Account>> accounts)
{
    /// <summary>The account that plays the role; fails with <see cref="FinanceRoleUnassigned"/>.</summary>
    public Id<Account> this[AccountRole role] =>
        accounts.TryGetValue(role, out var account) ? account : throw new DomainException(new FinanceRoleUnassigned(role));

    public static async Task<AccountRoles> ReadAsync(FinanceDbContext db, CancellationToken ct) =>
        new(await db.AccountAssignments.AsNoTracking().ToDictionaryAsync(item => item.Role, item => item.AccountId, ct));
}
