using System.ComponentModel;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Stock;

/// <summary>There is less than asked for; nothing was changed.</summary>
[Description("There is less than asked for; nothing was changed.")]
public sealed record StockShortage(IReadOnlyList<StockShortageLine> Lines)
    : DomainError("STOCK_SHORTAGE", "There is not enough stock for every line.");
