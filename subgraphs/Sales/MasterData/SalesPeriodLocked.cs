using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales.MasterData;

/// <summary>The document's date lies in a period that Finance has locked for sales.</summary>
public sealed record SalesPeriodLocked(DateOnly Date)
    : DomainError("SALES_PERIOD_LOCKED", "The date lies in a period that is locked for sales; give the document another date.");
