using System.ComponentModel;
using ErpSystem.Finance.Journals;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Finance.Accounts;

[ObjectType<Account>(Key = "id", Fields =
[
    nameof(Account.Id), nameof(Account.Code), nameof(Account.Name), nameof(Account.Type), nameof(Account.IsGroup), nameof(Account.Control),
    nameof(Account.Archived), nameof(Account.Version),
])]
[Description("A place in the chart of accounts: a group holds others, a leaf is posted to.")]
public static class AccountFields
{
    [Authorize("finance.account.read")]
    public static IDataLoaderResult<Account?>? Parent([Parent] Account account, [FromServices] AccountLoader accounts) =>
        account.ParentId is { } id ? accounts.Load(id) : null;

    [Description("The accounts right below a group.")]
    [Connection<AccountList>(By = nameof(Account.ParentId))]
    public static IQueryable<Account> Children([FromServices] FinanceDbContext db) => db.Accounts;

    [Description("The general ledger of the account: its lines, the latest first.")]
    [Authorize("finance.entry.read"), Connection<JournalLineList>(By = nameof(JournalLine.AccountId))]
    public static IQueryable<JournalLine> Lines([FromServices] FinanceDbContext db) => db.JournalLines;
}
