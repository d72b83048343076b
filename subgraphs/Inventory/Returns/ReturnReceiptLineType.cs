using System.ComponentModel;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Returns;

[ObjectType<ReturnReceiptLine>(
    Fields = [nameof(ReturnReceiptLine.Id), nameof(ReturnReceiptLine.LineNumber), nameof(ReturnReceiptLine.Condition)])]
[Description("What came back from one order line, and in which condition.")]
public static class ReturnReceiptLineType
{
    public static SalesOrderLine SalesOrderLine([Parent] ReturnReceiptLine line) => new(line.SalesOrderLineId);

    public static IDataLoaderResult<Product?> Product([Parent] ReturnReceiptLine line, [FromServices] ProductLoader products)
    {
        return products.Load(line.ProductId);
    }

    [Description("Where restocked goods lie.")]
    public static IDataLoaderResult<Location?> Location([Parent] ReturnReceiptLine line, [FromServices] LocationLoader locations)
    {
        return locations.Load(line.LocationId);
    }

    [Description("In the unit in which it was authorized.")]
    public static Quantity Quantity([Parent] ReturnReceiptLine line) => new(line.OrderQuantity, line.OrderUnitCode);

    [Description("What the goods had cost when they left.")]
    [Authorize("inventory.cost.read")]
    public static Money? Cost([Parent] ReturnReceiptLine line) => new(line.Cost, line.CurrencyCode);
}
