using ErpSystem.Finance.Accounts;

namespace ErpSystem.Finance.Reports;

/// <summary>An account's amount in a statement, counted up on the account's own side.</summary>
public sealed record AccountAmount(Account Account, decimal Amount);
