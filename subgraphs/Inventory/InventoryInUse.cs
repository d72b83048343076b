using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory;

/// <summary>The entry cannot be archived while something live depends on it.</summary>
public sealed record InventoryInUse(IId RecordId, string Reason) : DomainError("IN_USE", Reason);
