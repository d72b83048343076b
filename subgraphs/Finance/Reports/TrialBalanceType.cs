using System.ComponentModel;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Reports;

[ObjectType<TrialBalance>(Fields =
[
    nameof(TrialBalance.AsOf), nameof(TrialBalance.Currency), nameof(TrialBalance.Rows), nameof(TrialBalance.TotalDebit), nameof(TrialBalance.TotalCredit),
])]
[Description("All accounts that have a balance; the two totals are equal.")]
public static class TrialBalanceType;
