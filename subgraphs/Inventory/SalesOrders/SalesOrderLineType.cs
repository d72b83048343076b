using System.ComponentModel;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Reservations;
using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.SalesOrders;

[ObjectType<SalesOrderLine>(Key = "id", Fields = [nameof(SalesOrderLine.Id)])]
public static class SalesOrderLineType
{
    [Description("What is promised to the line; nothing before its first reservation.")]
    public static IDataLoaderResult<Quantity?> ReservedQuantity(
        [Parent] SalesOrderLine line, [FromServices] OrderLineReservedLoader reserved)
    {
        return reserved.Load(line.Id);
    }

    [Description("What is still owed to the line; nothing before its first reservation.")]
    public static IDataLoaderResult<Quantity?> BackorderedQuantity(
        [Parent] SalesOrderLine line, [FromServices] OrderLineBackorderedLoader backordered)
    {
        return backordered.Load(line.Id);
    }

    [Description("What could be promised now of the line's product in the line's warehouse.")]
    public static IDataLoaderResult<Quantity?> AvailableQuantity(
        [Parent] SalesOrderLine line,
        [Require("product.id")] Id<Product> productId,
        [Require("warehouse.id")] Id<Warehouse> warehouseId,
        [FromServices] AvailabilityLoader availability)
    {
        return availability.Load(new ProductPlace(productId, warehouseId));
    }
}
