using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Accounts;

[MutationType]
public static class AccountRoleAssign
{
    [Description("Lets an account play a role from now on; what was posted stays where it is.")]
    [Authorize("finance.account.assign"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<FinanceArchived>]
    public static async Task<Account> AccountRoleAssignAsync(
        AccountRoleAssignInput input, [FromServices] FinanceDbContext db, CancellationToken ct)
    {
        var account = await db.Accounts.ByIdAsync(input.AccountId, ct);
        Check(account, input.Role);
        var assignment = await db.AccountAssignments.FirstOrDefaultAsync(item => item.Role == input.Role, ct);
        if (assignment is null)
        {
            db.AccountAssignments.Add(new AccountAssignment { Role = input.Role, AccountId = account.Id });
        }
        else
        {
            assignment.AccountId = account.Id;
        }

        // Its audit trail shows it, and an answer given before is stale now.
        db.Touch(account);
        return account;
    }

    private static void Check(Account account, AccountRole role)
    {
        if (account.Archived)
        {
            throw new DomainException(new FinanceArchived("account"));
        }

        AccountControl? control = role switch
        {
            AccountRole.Receivable => AccountControl.Receivable,
            AccountRole.Stock => AccountControl.Stock,
            _ => null,
        };
        if (account.IsGroup || account.Control != control)
        {
            throw Texts.Refused("names an account that cannot play this role", "accountId");
        }
    }
}

public sealed record AccountRoleAssignInput(AccountRole Role, Id<Account> AccountId, string IdempotencyKey);
