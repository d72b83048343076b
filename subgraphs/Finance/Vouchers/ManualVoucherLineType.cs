using System.ComponentModel;
using ErpSystem.Finance.Accounts;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Finance.Vouchers;

[ObjectType<ManualVoucherLine>(Fields =
[
    nameof(ManualVoucherLine.LineNumber), nameof(ManualVoucherLine.Debit), nameof(ManualVoucherLine.Credit), nameof(ManualVoucherLine.Text),
])]
[Description("A debit or a credit of one account.")]
public static class ManualVoucherLineType
{
    [Authorize("finance.account.read")]
    public static IDataLoaderResult<Account?> Account([Parent] ManualVoucherLine line, [FromServices] AccountLoader accounts) =>
        accounts.Load(line.AccountId);
}
