using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance.Journals;

/// <summary>The company has no default journal for such documents.</summary>
public sealed record FinanceNoJournal(JournalKind Kind) : DomainError("FINANCE_NO_JOURNAL", $"There is no default journal of the kind {Kind}.");
