using System.ComponentModel;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Companies;

/// <summary>Finance takes no postings at this date any more.</summary>
[Description("Finance takes no postings at this date any more.")]
public sealed record InventoryPeriodLocked(DateOnly PostingDate, DateOnly LockedThrough)
    : DomainError("PERIOD_LOCKED", "The period of the posting date is locked.");
