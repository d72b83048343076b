using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Accounts;

/// <summary>Ways to the chart of accounts.</summary>
[QueryType]
public static class GetAccounts
{
    [Authorize("finance.account.read"), Connection<AccountList>]
    public static IQueryable<Account> Accounts([FromServices] FinanceDbContext db) => db.Accounts;

    [Lookup, Authorize("finance.account.read")]
    public static IDataLoaderResult<Account?> AccountById(Id<Account> id, [FromServices] AccountLoader accounts) => accounts.Load(id);

    [Lookup, Authorize("finance.account.read")]
    public static IDataLoaderResult<Account?> AccountByCode(string code, [FromServices] AccountByCodeLoader accounts) => accounts.Load(code);

    [Description("Which account plays which role.")]
    [Authorize("finance.account.read"), ListSize(10)]
    public static async Task<IReadOnlyList<RoleAssignment>> AccountRolesAsync([FromServices] FinanceDbContext db, CancellationToken ct)
    {
        var found = await db.AccountAssignments.AsNoTracking()
            .Join(db.Accounts, assignment => assignment.AccountId, account => account.Id, (assignment, account) => new { assignment.Role, Account = account })
            .ToListAsync(ct);
        return [.. found.OrderBy(pair => pair.Role).Select(pair => new RoleAssignment(pair.Role, pair.Account))];
    }
}
