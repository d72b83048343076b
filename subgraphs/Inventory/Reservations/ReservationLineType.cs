using System.ComponentModel;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Reservations;

[ObjectType<ReservationLine>(Fields = [nameof(ReservationLine.Id), nameof(ReservationLine.LineNumber)])]
[Description("What is promised to one order line, and what is still owed to it.")]
public static class ReservationLineType
{
    public static SalesOrderLine SalesOrderLine([Parent] ReservationLine line) => new(line.SalesOrderLineId);

    public static IDataLoaderResult<Product?> Product([Parent] ReservationLine line, [FromServices] ProductLoader products)
    {
        return products.Load(line.ProductId);
    }

    public static IDataLoaderResult<Warehouse?> Warehouse([Parent] ReservationLine line, [FromServices] WarehouseLoader warehouses)
    {
        return warehouses.Load(line.WarehouseId);
    }

    public static Quantity Requested([Parent] ReservationLine line) => new(line.Requested, line.UnitCode);

    [Description("What was promised; it binds stock while the reservation is open.")]
    public static Quantity Reserved([Parent] ReservationLine line) => new(line.Reserved, line.UnitCode);

    [Description("What has left for the order line.")]
    public static Quantity Shipped([Parent] ReservationLine line) => new(line.Shipped, line.UnitCode);

    [Description("When the customer was promised the goods.")]
    public static DateOnly? NeedBy([Parent] ReservationLine line) => line.NeedBy;

    [Description("What is still owed.")]
    public static Quantity Backordered([Parent] ReservationLine line) => new(line.Short, line.UnitCode);
}
