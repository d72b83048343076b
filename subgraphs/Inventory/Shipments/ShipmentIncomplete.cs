using System.ComponentModel;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Shipments;

/// <summary>The customer takes the order whole, and not everything of it would leave.</summary>
[Description("The customer takes the order whole, and not everything of it would leave.")]
public sealed record ShipmentIncomplete(Id<SalesOrder> SalesOrderId)
    : DomainError("SHIPMENT_INCOMPLETE", "The order is delivered whole or not at all.");
