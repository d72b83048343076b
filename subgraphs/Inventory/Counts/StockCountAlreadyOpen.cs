using System.ComponentModel;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Counts;

/// <summary>Two counts of one warehouse at the same time would both move the same difference.</summary>
[Description("Two counts of one warehouse at the same time would both move the same difference.")]
public sealed record StockCountAlreadyOpen()
    : DomainError("STOCK_COUNT_ALREADY_OPEN", "This warehouse is being counted already; post or cancel that count first.");
