using System.ComponentModel;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Reports;

[ObjectType<BalanceSheet>(Fields =
[
    nameof(BalanceSheet.AsOf), nameof(BalanceSheet.Currency), nameof(BalanceSheet.Assets), nameof(BalanceSheet.Liabilities),
    nameof(BalanceSheet.Equity), nameof(BalanceSheet.TotalAssets), nameof(BalanceSheet.TotalLiabilities), nameof(BalanceSheet.TotalEquity),
    nameof(BalanceSheet.Result),
])]
[Description("What the company has and owes on a day: total assets are total liabilities, total equity and the result together.")]
public static class BalanceSheetType;
