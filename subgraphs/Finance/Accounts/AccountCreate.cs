using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Finance.Accounts;

[MutationType]
public static class AccountCreate
{
    [Description("Adds an account to the chart.")]
    [Authorize("finance.account.create"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<FinanceAlreadyTaken>]
    public static async Task<Account> AccountCreateAsync(AccountCreateInput input, [FromServices] FinanceDbContext db, CancellationToken ct)
    {
        var parent = input.ParentId is { } id ? await db.Accounts.ByIdAsync(id, ct) : null;
        var account = Account.Create(
            Id<Account>.New(db.Time),
            Texts.Required(input.Code, 20, "code"),
            Texts.Required(input.Name, 200, "name"),
            input.Type,
            input.IsGroup ?? false,
            parent,
            input.Control);
        db.Accounts.Add(account);
        return account;
    }
}

[Description("An account below a group of its type, or at the top; whether it is a group is decided once.")]
public sealed record AccountCreateInput(
    string Code, string Name, AccountType Type, string IdempotencyKey, bool? IsGroup, Id<Account>? ParentId, AccountControl? Control);
