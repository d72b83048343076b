using System.ComponentModel;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Orders;

/// <summary>The order was cancelled; nothing more leaves for it.</summary>
[Description("The order was cancelled; nothing more leaves for it.")]
public sealed record InventoryOrderCancelled(Id<SalesOrder> SalesOrderId)
    : DomainError("ORDER_CANCELLED", "The order was cancelled.");
