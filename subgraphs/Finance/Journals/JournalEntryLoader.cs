using ErpSystem.Finance.Persistence;

namespace ErpSystem.Finance.Journals;

/// <summary>Entries by id.</summary>
public sealed class JournalEntryLoader(FinanceDbContext db) : EntityLoader<JournalEntry>(db);
