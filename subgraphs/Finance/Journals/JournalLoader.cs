using ErpSystem.Finance.Persistence;

namespace ErpSystem.Finance.Journals;

/// <summary>Journals by id.</summary>
public sealed class JournalLoader(FinanceDbContext db) : EntityLoader<Journal>(db);
