using ErpSystem.Finance.Persistence;

namespace ErpSystem.Finance.Journals;

/// <summary>Lines of entries by id.</summary>
public sealed class JournalLineLoader(FinanceDbContext db) : EntityLoader<JournalLine>(db);
