using System.ComponentModel;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Reports;

[ObjectType<ProfitAndLoss>(Fields =
[
    nameof(ProfitAndLoss.From), nameof(ProfitAndLoss.To), nameof(ProfitAndLoss.Currency), nameof(ProfitAndLoss.Income),
    nameof(ProfitAndLoss.Expenses), nameof(ProfitAndLoss.TotalIncome), nameof(ProfitAndLoss.TotalExpenses), nameof(ProfitAndLoss.Result),
])]
[Description("What was earned and spent between two days.")]
public static class ProfitAndLossType;
