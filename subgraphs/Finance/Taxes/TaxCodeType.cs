using System.ComponentModel;
using ErpSystem.Finance.Accounts;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Finance.Taxes;

[ObjectType<TaxCode>(Key = "id", Fields =
[
    nameof(TaxCode.Id), nameof(TaxCode.Code), nameof(TaxCode.Name), nameof(TaxCode.Rate), nameof(TaxCode.Archived), nameof(TaxCode.Version),
])]
[Description("A rate of tax, in percent of the net, and where it is booked.")]
public static class TaxCodeType
{
    [Description("Where its tax is booked; null when that is the account of the role for output tax.")]
    [Authorize("finance.account.read")]
    public static IDataLoaderResult<Account?>? Account([Parent] TaxCode taxCode, [FromServices] AccountLoader accounts) =>
        taxCode.AccountId is { } id ? accounts.Load(id) : null;
}
