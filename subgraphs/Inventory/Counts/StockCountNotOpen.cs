using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Counts;

/// <summary>The count was posted or cancelled before.</summary>
public sealed record StockCountNotOpen(StockCountStatus Status)
    : DomainError("STOCK_COUNT_NOT_OPEN", "The count is closed: nothing can be recorded or posted any more.");
