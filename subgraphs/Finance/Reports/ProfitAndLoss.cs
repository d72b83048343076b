namespace ErpSystem.Finance.Reports;

/// <summary>What was earned and spent between two days.</summary>
public sealed record ProfitAndLoss(
    DateOnly From,
    DateOnly To,
    string Currency,
    IReadOnlyList<AccountAmount> Income,
    IReadOnlyList<AccountAmount> Expenses,
    decimal TotalIncome,
    decimal TotalExpenses,
    decimal Result);
