using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales;

/// <summary>Another entry of the company has this number, code or reference.</summary>
public sealed record SalesAlreadyTaken(string Field)
    : DomainError("SALES_ALREADY_TAKEN", $"Another entry has this {Field} already.");
