using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance.Journals;

/// <summary>The document stands in the ledger already, or the entry was taken back already: each happens once.</summary>
public sealed record FinanceAlreadyPosted() : DomainError("FINANCE_ALREADY_POSTED", "This stands in the ledger already.");
