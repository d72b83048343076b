using System.ComponentModel;
using ErpSystem.Sales.Orders;
using ErpSystem.Sales.Products;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Sales.Returns;

[ObjectType<ReturnAuthorizationLine>(Key = "id", Fields =
    [nameof(ReturnAuthorizationLine.Id), nameof(ReturnAuthorizationLine.LineNumber), nameof(ReturnAuthorizationLine.Quantity)])]
[Description("So much of an order's line that may come back.")]
public static class ReturnAuthorizationLineType
{
    [Authorize("sales.order.read")]
    public static IDataLoaderResult<SalesOrderLine?> OrderLine([Parent] ReturnAuthorizationLine line, [FromServices] SalesOrderLineLoader lines) =>
        lines.Load(line.OrderLineId);

    public static Product? Product([Parent] ReturnAuthorizationLine line) => new(line.ProductId);

    [Description("Where the goods are to go; null until the warehouse decides.")]
    public static Warehouse? Warehouse([Parent] ReturnAuthorizationLine line) => line.WarehouseId is { } id ? new Warehouse(id) : null;

    [Description("What has come back.")]
    public static Quantity ReceivedQuantity([Parent] ReturnAuthorizationLine line) => new(line.ReceivedQuantity, line.Quantity.Unit);
}
