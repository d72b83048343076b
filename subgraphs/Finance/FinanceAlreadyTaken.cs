using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance;

/// <summary>Another entry of the company has this code, number or date.</summary>
public sealed record FinanceAlreadyTaken(string Field)
    : DomainError("FINANCE_ALREADY_TAKEN", $"Another entry has this {Field} already.");
