using System.ComponentModel;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Shipments;

[ObjectType<ShipmentLine>(Fields = [nameof(ShipmentLine.Id), nameof(ShipmentLine.LineNumber)])]
[Description("What left for one order line.")]
public static class ShipmentLineType
{
    public static SalesOrderLine SalesOrderLine([Parent] ShipmentLine line) => new(line.SalesOrderLineId);

    public static IDataLoaderResult<Product?> Product([Parent] ShipmentLine line, [FromServices] ProductLoader products)
    {
        return products.Load(line.ProductId);
    }

    public static IDataLoaderResult<Warehouse?> Warehouse([Parent] ShipmentLine line, [FromServices] WarehouseLoader warehouses)
    {
        return warehouses.Load(line.WarehouseId);
    }

    [Description("In the unit of the order line.")]
    public static Quantity Quantity([Parent] ShipmentLine line) => new(line.OrderQuantity, line.OrderUnitCode);

    [Description("In the product's base unit.")]
    public static Quantity BaseQuantity([Parent] ShipmentLine line) => new(line.Quantity, line.UnitCode);

    [Description("What the goods had cost.")]
    [Authorize("inventory.cost.read")]
    public static Money? Cost([Parent] ShipmentLine line) => new(line.Cost, line.CurrencyCode);
}
