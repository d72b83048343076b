using System.ComponentModel;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Reorder;

[ObjectType<ReorderRule>(Key = "id", Fields = [nameof(ReorderRule.Id), nameof(ReorderRule.Archived), nameof(ReorderRule.Version)])]
[Description("How much of a product should be available in a warehouse, and up to how much to order when it is less.")]
public static class ReorderRuleType
{
    public static IDataLoaderResult<Product?> Product([Parent] ReorderRule rule, [FromServices] ProductLoader products)
    {
        return products.Load(rule.ProductId);
    }

    public static IDataLoaderResult<Warehouse?> Warehouse([Parent] ReorderRule rule, [FromServices] WarehouseLoader warehouses)
    {
        return warehouses.Load(rule.WarehouseId);
    }

    [Description("Less than this available calls for more.")]
    public static Quantity ReorderPoint([Parent] ReorderRule rule) => new(rule.ReorderPoint, rule.UnitCode);

    [Description("Up to this much should be available afterwards.")]
    public static Quantity Target([Parent] ReorderRule rule) => new(rule.Target, rule.UnitCode);

    [Description("What the warehouse has of the product now.")]
    public static IDataLoaderResult<StockLevel?> StockLevel([Parent] ReorderRule rule, [FromServices] StockLevelByKeyLoader levels)
    {
        return levels.Load(new StockKey(rule.ProductId, rule.WarehouseId));
    }
}
