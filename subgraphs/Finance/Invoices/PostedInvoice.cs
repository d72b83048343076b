using ErpSystem.Finance.Journals;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Invoices;

/// <summary>What posting gives an invoice.</summary>
public sealed record PostedInvoice(string Number, Id<JournalEntry>? EntryId, DateOnly PostingDate, decimal ExchangeRate, decimal InBooks);
