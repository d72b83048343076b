using ErpSystem.Finance.Accounts;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Payments;

/// <summary>How and when money came in.</summary>
public sealed record Receipt(Id<Account> BankAccountId, DateOnly PostingDate, string? Reference);
