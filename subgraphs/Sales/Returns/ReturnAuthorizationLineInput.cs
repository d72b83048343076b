using System.ComponentModel;
using ErpSystem.Sales.Orders;
using ErpSystem.Sales.Products;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Returns;

[Description("So much of an order's line, in the line's unit; without a warehouse the goods go where they came from.")]
public sealed record ReturnAuthorizationLineInput(Id<SalesOrderLine> OrderLineId, decimal Quantity, Id<Warehouse>? WarehouseId)
{
    internal ReturnRequest Request(params string[] path) => new(OrderLineId, Quantity, WarehouseId, path);
}
