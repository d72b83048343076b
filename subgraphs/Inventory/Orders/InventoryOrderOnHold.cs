using System.ComponentModel;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Orders;

/// <summary>The customer is over the credit limit; nothing leaves until the order is released.</summary>
[Description("The customer is over the credit limit; nothing leaves until the order is released.")]
public sealed record InventoryOrderOnHold(Id<SalesOrder> SalesOrderId)
    : DomainError("ORDER_ON_HOLD", "The order is held for the customer's credit limit.");
