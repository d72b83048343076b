using ErpSystem.Finance.Persistence;

namespace ErpSystem.Finance.CreditNotes;

/// <summary>Credit notes by id.</summary>
public sealed class CreditNoteLoader(FinanceDbContext db) : EntityLoader<CreditNote>(db);
