using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Inventory.Stock;

/// <summary>State event: what a warehouse has of a product now.</summary>
public sealed record StockLevelChanged(
    Id<StockLevel> StockLevelId,
    Id<Product> ProductId,
    Id<Warehouse> WarehouseId,
    string Unit,
    decimal OnHand,
    decimal Reserved,
    decimal Available) : IIntegrationEvent
{
    public static string Topic => "inventory.stock_level.changed.v1";

    IId IIntegrationEvent.Aggregate => StockLevelId;

    public static StockLevelChanged Of(StockLevel level)
    {
        return new StockLevelChanged(
            level.Id, level.ProductId, level.WarehouseId, level.UnitCode, level.OnHand, level.Reserved, level.Available);
    }
}
