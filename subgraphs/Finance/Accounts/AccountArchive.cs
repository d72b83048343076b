using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Finance.Accounts;

[MutationType]
public static class AccountArchive
{
    [Description("Takes an account out of use; what was posted stays.")]
    [Authorize("finance.account.archive"), Fails<EntityNotFound>, Fails<FinanceArchived>]
    public static async Task<Account> AccountArchiveAsync(AccountArchiveInput input, [FromServices] FinanceDbContext db, CancellationToken ct)
    {
        var account = await db.Accounts.ByIdAsync(input.AccountId, ct);
        account.Expect(input.ExpectedVersion);
        account.Archive();
        return account;
    }

    [Description("Takes an archived account back into use.")]
    [Authorize("finance.account.archive"), Fails<EntityNotFound>]
    public static async Task<Account> AccountRestoreAsync(AccountRestoreInput input, [FromServices] FinanceDbContext db, CancellationToken ct)
    {
        var account = await db.Accounts.ByIdAsync(input.AccountId, ct);
        account.Expect(input.ExpectedVersion);
        account.Restore();
        return account;
    }
}

public sealed record AccountArchiveInput(Id<Account> AccountId, string IdempotencyKey, int? ExpectedVersion);

public sealed record AccountRestoreInput(Id<Account> AccountId, string IdempotencyKey, int? ExpectedVersion);
