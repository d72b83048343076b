using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory;

/// <summary>The entry cannot be archived while something live depends on it.</summary>
public sealed record InventoryInUse(string RecordId, string Reason) : DomainError("IN_USE", Reason);
