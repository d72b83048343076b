using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Reorder;

[QueryType]
public static class GetReorderRules
{
    [Authorize("inventory.reorder_rule.read"), Connection<ReorderRuleList>]
    public static IQueryable<ReorderRule> ReorderRules([FromServices] InventoryDbContext db) => db.ReorderRules;

    [Description("The rules whose product has less available in their warehouse than they want.")]
    [Authorize("inventory.reorder_rule.read"), Connection<ReorderRuleList>]
    public static IQueryable<ReorderRule> BelowReorder([FromServices] InventoryDbContext db)
    {
        return db.ReorderRules.Where(rule => db.StockLevels.Any(level =>
            level.BelowReorder && level.ProductId == rule.ProductId && level.WarehouseId == rule.WarehouseId));
    }

    [Lookup, Authorize("inventory.reorder_rule.read")]
    public static IDataLoaderResult<ReorderRule?> ReorderRuleById(Id<ReorderRule> id, [FromServices] ReorderRuleLoader loader) => loader.Load(id);
}
