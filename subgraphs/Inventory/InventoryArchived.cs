using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory;

/// <summary>An archived product, warehouse, location, unit or category takes no new documents.</summary>
[Description("An archived product, warehouse, location, unit or category takes no new documents.")]
public sealed record InventoryArchived(IId RecordId)
    : DomainError("ARCHIVED", "This entry is archived; restore it first.");
