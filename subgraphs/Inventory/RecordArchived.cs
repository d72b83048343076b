using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory;

/// <summary>An archived product, warehouse, location, unit or category takes no new documents.</summary>
public sealed record RecordArchived(string RecordId)
    : DomainError("ARCHIVED", "This entry is archived; restore it first.");
