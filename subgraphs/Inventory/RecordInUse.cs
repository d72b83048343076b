using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory;

/// <summary>The entry cannot be archived while something live depends on it.</summary>
public sealed record RecordInUse(string RecordId, string Message) : DomainError("IN_USE", Message);
