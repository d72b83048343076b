using System.ComponentModel;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Companies;

/// <summary>The posting date lies after today in the company's time zone.</summary>
[Description("The posting date lies after today in the company's time zone.")]
public sealed record InventoryPostingDateRefused(DateOnly PostingDate, DateOnly Today)
    : DomainError("POSTING_DATE_REFUSED", "The posting date has not come yet in the company's time zone.");
