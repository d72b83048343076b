using ErpSystem.Sales.Orders;
using ErpSystem.Sales.Products;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Returns;

/// <summary>So much of a line, in the line's unit, that shall come back.</summary>
public sealed record ReturnRequest(Id<SalesOrderLine> OrderLineId, decimal Quantity, Id<Warehouse>? WarehouseId, IReadOnlyList<string> Path);
