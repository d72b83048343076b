using System.ComponentModel;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Reports;

[ObjectType<TrialBalanceRow>(Fields =
[
    nameof(TrialBalanceRow.Account), nameof(TrialBalanceRow.Debit), nameof(TrialBalanceRow.Credit),
])]
[Description("An account's balance, on the side on which it stands.")]
public static class TrialBalanceRowType;
