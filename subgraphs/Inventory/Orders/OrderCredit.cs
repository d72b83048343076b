using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Orders;

/// <summary>The order whose credit was judged.</summary>
internal sealed record OrderCredit(Id<SalesOrder> OrderId);
