using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Reservations;

[ObjectType<ReservationLine>(Fields = [nameof(ReservationLine.Id), nameof(ReservationLine.LineNumber)])]
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

    /// <summary>What was promised; it binds stock while the reservation is open.</summary>
    public static Quantity Reserved([Parent] ReservationLine line) => new(line.Reserved, line.UnitCode);

    /// <summary>What is still owed.</summary>
    public static Quantity Backordered([Parent] ReservationLine line) => new(line.Short, line.UnitCode);
}
