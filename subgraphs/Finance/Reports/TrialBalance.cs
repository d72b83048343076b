namespace ErpSystem.Finance.Reports;

/// <summary>All accounts that have a balance; the two totals are equal.</summary>
public sealed record TrialBalance(DateOnly AsOf, string Currency, IReadOnlyList<TrialBalanceRow> Rows, decimal TotalDebit, decimal TotalCredit);
