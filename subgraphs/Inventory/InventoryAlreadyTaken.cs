using System.ComponentModel;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory;

/// <summary>Another entry of the company already has this code or this place.</summary>
[Description("Another entry of the company already has this code or this place.")]
public sealed record InventoryAlreadyTaken(string Field)
    : DomainError("ALREADY_TAKEN", $"Another entry already has this {Field}.");
