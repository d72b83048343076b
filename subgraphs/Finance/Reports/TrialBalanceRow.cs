using ErpSystem.Finance.Accounts;

namespace ErpSystem.Finance.Reports;

/// <summary>An account's balance, on the side on which it stands.</summary>
public sealed record TrialBalanceRow(Account Account, decimal Debit, decimal Credit);
