using ErpSystem.Finance.Accounts;
using ErpSystem.Subgraphs;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Taxes;

/// <summary>Where the tax of each code is booked.</summary>
internal sealed class TaxAccounts(IReadOnlyDictionary<string, Id<Account>> own, AccountRoles roles)
{
    public Id<Account> this[string taxCode] => own.TryGetValue(taxCode, out var account) ? account : roles[AccountRole.OutputTax];

    public static async Task<TaxAccounts> ReadAsync(FinanceDbContext db, AccountRoles roles, CancellationToken ct) =>
        new(
            await db.TaxCodes.AsNoTracking()
                .Where(code => code.AccountId != null)
                .ToDictionaryAsync(code => code.Code, code => code.AccountId!.Value, ct),
            roles);
}
