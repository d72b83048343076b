using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Inventory.Reorder;

/// <summary>State event: less became available than the rule wants; told when the level crosses the point, not at each move below it.</summary>
public sealed record StockLevelBelowReorder(
    Id<ReorderRule> ReorderRuleId,
    Id<Product> ProductId,
    Id<Warehouse> WarehouseId,
    decimal Available,
    decimal ReorderPoint,
    decimal SuggestedQuantity,
    string Unit) : IIntegrationEvent
{
    public static string Topic => "inventory.stock_level.below_reorder.v1";

    IId IIntegrationEvent.Aggregate => ReorderRuleId;

    public static StockLevelBelowReorder Of(ReorderRule rule, StockLevel level)
    {
        return new StockLevelBelowReorder(
            rule.Id, rule.ProductId, rule.WarehouseId, level.Available, rule.ReorderPoint, rule.Target - level.Available, rule.UnitCode);
    }
}
