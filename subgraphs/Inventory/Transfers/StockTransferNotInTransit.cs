using System.ComponentModel;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Transfers;

/// <summary>All goods of the transfer have arrived before.</summary>
[Description("All goods of the transfer have arrived before.")]
public sealed record StockTransferNotInTransit(StockTransferStatus Status)
    : DomainError("TRANSFER_NOT_IN_TRANSIT", "Nothing of the transfer is under way.");
