using System.ComponentModel;
using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Units;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Inventory.Reorder;

[MutationType]
public static class ReorderRuleUpdate
{
    [Description("Changes the quantities of a rule; fields left out stay.")]
    [Authorize("inventory.reorder_rule.update"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<InventoryQuantityRefused>]
    public static async Task<ReorderRule> ReorderRuleUpdateAsync(
        ReorderRuleUpdateInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var (rule, level) = await db.LockRuleAsync(input.ReorderRuleId, ct);
        rule.Expect(input.ExpectedVersion);
        var product = await db.Products.ByIdAsync(rule.ProductId, ct);
        var measures = await db.MeasuresAsync([product.Id], ct);
        rule.Update(
            input.ReorderPoint is { } point ? measures.Positive(product, point, ["input", "reorderPoint"]).Value : rule.ReorderPoint,
            input.Target is { } target ? measures.Positive(product, target, ["input", "target"]).Value : rule.Target);
        db.Compare(rule, level);
        return rule;
    }
}

[Description("Fields left out stay as they are.")]
public sealed record ReorderRuleUpdateInput(Id<ReorderRule> ReorderRuleId, Quantity? ReorderPoint, Quantity? Target, int ExpectedVersion);
