using ErpSystem.Finance.Persistence;

namespace ErpSystem.Finance.Settings;

/// <summary>Settings by id.</summary>
public sealed class FinanceSettingsLoader(FinanceDbContext db) : EntityLoader<FinanceSettings>(db);
