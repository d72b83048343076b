using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory;

/// <summary>Another entry of the company already has this code or this place.</summary>
public sealed record AlreadyTaken(string Field)
    : DomainError("ALREADY_TAKEN", $"Another entry already has this {Field}.");
