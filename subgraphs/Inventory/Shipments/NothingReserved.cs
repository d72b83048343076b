using System.ComponentModel;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Shipments;

/// <summary>Nothing is promised to the order that could leave.</summary>
[Description("Nothing is promised to the order that could leave.")]
public sealed record NothingReserved(Id<SalesOrder> SalesOrderId)
    : DomainError("NOTHING_RESERVED", "Nothing is reserved for this order.");
