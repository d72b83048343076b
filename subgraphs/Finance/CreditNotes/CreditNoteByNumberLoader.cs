using ErpSystem.Finance.Persistence;

namespace ErpSystem.Finance.CreditNotes;

/// <summary>Credit notes by number.</summary>
public sealed class CreditNoteByNumberLoader(FinanceDbContext db) : CodeLoader<CreditNote>(db, nameof(CreditNote.Number));
