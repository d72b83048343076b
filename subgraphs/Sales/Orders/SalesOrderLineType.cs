using System.ComponentModel;
using ErpSystem.Sales.Products;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Sales.Orders;

[ObjectType<SalesOrderLine>(Key = "id", Fields =
[
    nameof(SalesOrderLine.Id), nameof(SalesOrderLine.LineNumber), nameof(SalesOrderLine.Quantity), nameof(SalesOrderLine.UnitPrice),
    nameof(SalesOrderLine.PriceAgreed), nameof(SalesOrderLine.Net), nameof(SalesOrderLine.PromiseDate), nameof(SalesOrderLine.Cancelled),
    nameof(SalesOrderLine.OverDelivered),
    nameof(SalesOrderLine.Version),
])]
[Description("So much of a product, at a price, on a sales order.")]
public static class SalesOrderLineType
{
    public static IDataLoaderResult<SalesOrder?> Order([Parent] SalesOrderLine line, [FromServices] SalesOrderLoader orders) =>
        orders.Load(line.OrderId);

    public static Product? Product([Parent] SalesOrderLine line) => new(line.ProductId);

    [Description("Where the goods come from; null until somebody decides.")]
    public static Warehouse? Warehouse([Parent] SalesOrderLine line) => line.WarehouseId is { } id ? new Warehouse(id) : null;

    public static SalesLineDiscount Discount([Parent] SalesOrderLine line) => SalesLineDiscount.Of(line);

    [Description("What has left for the customer, returns not taken off; more than ordered where overDelivered says so.")]
    public static Quantity ShippedQuantity([Parent] SalesOrderLine line) => Of(line, line.ShippedQuantity);

    [Description("What has yet to leave.")]
    public static Quantity OpenQuantity([Parent] SalesOrderLine line) => Of(line, line.OpenQuantity);

    [Description("What has come back.")]
    public static Quantity ReturnedQuantity([Parent] SalesOrderLine line) => Of(line, line.ReturnedQuantity);

    [Description("What may still be sent back, if a return is authorized for it.")]
    public static Quantity ReturnableQuantity([Parent] SalesOrderLine line) => Of(line, line.ReturnableQuantity);

    [Description("What was billed, credit notes not taken off.")]
    public static Quantity InvoicedQuantity([Parent] SalesOrderLine line) => Of(line, line.InvoicedQuantity);

    public static Quantity CreditedQuantity([Parent] SalesOrderLine line) => Of(line, line.CreditedQuantity);

    [Description("What was given up of what had been promised.")]
    public static Quantity CancelledQuantity([Parent] SalesOrderLine line) => Of(line, line.CancelledQuantity);

    public static SalesLineTax Tax([Parent] SalesOrderLine line) => new(line.TaxCode, line.TaxRate);

    private static Quantity Of(SalesOrderLine line, decimal value) => new(value, line.Quantity.Unit);
}
