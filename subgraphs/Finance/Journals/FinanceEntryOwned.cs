using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance.Journals;

/// <summary>The entry belongs to a document, which corrects it: an invoice by a credit note, a payment by its reversal.</summary>
public sealed record FinanceEntryOwned(EntrySource Source)
    : DomainError("FINANCE_ENTRY_OWNED", $"This entry belongs to a document of the kind {Source}: correct that document instead.");
