using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory;

/// <summary>The entry cannot be archived while something live depends on it.</summary>
[Description("The entry cannot be archived while something live depends on it.")]
public sealed record InventoryInUse(IId RecordId, string Reason) : DomainError("IN_USE", Reason);
