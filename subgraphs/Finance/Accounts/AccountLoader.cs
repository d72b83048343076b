using ErpSystem.Finance.Persistence;

namespace ErpSystem.Finance.Accounts;

/// <summary>Accounts by id.</summary>
public sealed class AccountLoader(FinanceDbContext db) : EntityLoader<Account>(db);
