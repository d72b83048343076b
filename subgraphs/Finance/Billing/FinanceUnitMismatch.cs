using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance.Billing;

/// <summary>Goods were moved in another unit than the order's line is charged in.</summary>
public sealed record FinanceUnitMismatch(string Moved, string Charged)
    : DomainError("FINANCE_UNIT_MISMATCH", $"Goods were moved in {Moved}, but the order's line is charged in {Charged}.");
