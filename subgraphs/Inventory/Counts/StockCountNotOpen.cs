using System.ComponentModel;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Counts;

/// <summary>The count was posted or cancelled before.</summary>
[Description("The count was posted or cancelled before.")]
public sealed record StockCountNotOpen(StockCountStatus Status)
    : DomainError("STOCK_COUNT_NOT_OPEN", "The count is closed: nothing can be recorded or posted any more.");
