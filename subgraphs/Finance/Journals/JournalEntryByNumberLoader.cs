using ErpSystem.Finance.Persistence;

namespace ErpSystem.Finance.Journals;

/// <summary>Entries by number.</summary>
public sealed class JournalEntryByNumberLoader(FinanceDbContext db) : CodeLoader<JournalEntry>(db, nameof(JournalEntry.Number));
