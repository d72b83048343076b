using ErpSystem.Finance.Persistence;

namespace ErpSystem.Finance.Accounts;

/// <summary>Accounts by code.</summary>
public sealed class AccountByCodeLoader(FinanceDbContext db) : CodeLoader<Account>(db, nameof(Account.Code));
