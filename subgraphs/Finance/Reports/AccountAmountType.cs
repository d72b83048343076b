using System.ComponentModel;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Reports;

[ObjectType<AccountAmount>(Fields =
[
    nameof(AccountAmount.Account), nameof(AccountAmount.Amount),
])]
[Description("An account's amount in a statement, counted up on the account's own side.")]
public static class AccountAmountType;
