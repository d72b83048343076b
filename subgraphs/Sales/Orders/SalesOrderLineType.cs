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

    public static SalesLineDiscount Discount([Parent] SalesOrderLine line)
    {
        var list = OrderTotals.LineNet(line.Quantity.Value, line.UnitPriceAmount, 0, Subgraphs.Currency.MinorUnitDigits(line.CurrencyCode));
        return new SalesLineDiscount(line.DiscountPercent, new Money(list - line.NetAmount, line.CurrencyCode));
    }

    public static SalesLineTax Tax([Parent] SalesOrderLine line) => new(line.TaxCode, line.TaxRate);
}
