using ErpSystem.Finance.Persistence;

namespace ErpSystem.Finance.Periods;

/// <summary>Fiscal periods by id.</summary>
public sealed class FiscalPeriodLoader(FinanceDbContext db) : EntityLoader<FiscalPeriod>(db);
