using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Accounts;

[MutationType]
public static class AccountUpdate
{
    [Description("Renames an account or moves it below another group; fields left out stay.")]
    [Authorize("finance.account.update"), Fails<EntityNotFound>, Fails<InvalidInput>]
    public static async Task<Account> AccountUpdateAsync(AccountUpdateInput input, [FromServices] FinanceDbContext db, CancellationToken ct)
    {
        var account = await db.Accounts.ByIdAsync(input.AccountId, ct);
        account.Expect(input.ExpectedVersion);
        account.Rename(Texts.Required(input.Name ?? account.Name, 200, "name"));
        if (input.ParentId.Given)
        {
            account.Move(await ParentAsync(db, account, input.ParentId.Value, ct));
        }

        return account;
    }

    private static async Task<Account?> ParentAsync(FinanceDbContext db, Account account, Id<Account>? parentId, CancellationToken ct)
    {
        // One move at a time: two of them at once could close a circle that neither sees.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended('finance.account_tree', 0))", ct);
        var parent = parentId is { } id ? await db.Accounts.ByIdAsync(id, ct) : null;
        for (var above = parent; above is not null;)
        {
            if (above.Id == account.Id)
            {
                throw Texts.Refused("names a group below the account itself", "parentId");
            }

            above = above.ParentId is { } next ? await db.Accounts.ByIdAsync(next, ct) : null;
        }

        return parent;
    }
}

public sealed record AccountUpdateInput(Id<Account> AccountId, int ExpectedVersion, string? Name, Optional<Id<Account>?> ParentId);
