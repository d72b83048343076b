using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance;

/// <summary>It is out of use.</summary>
public sealed record FinanceArchived(string What) : DomainError("FINANCE_ARCHIVED", $"This {What} is archived.");
