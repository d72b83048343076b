using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Inventory.Reorder;

[MutationType]
public static class ReorderRuleRestore
{
    [Description("Watches again.")]
    [Authorize("inventory.reorder_rule.archive"), Fails<EntityNotFound>]
    public static async Task<ReorderRule> ReorderRuleRestoreAsync(
        ReorderRuleRestoreInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var (rule, level) = await db.LockRuleAsync(input.ReorderRuleId, ct);
        rule.Expect(input.ExpectedVersion);
        rule.Restore();
        db.Compare(rule, level);
        return rule;
    }
}

public sealed record ReorderRuleRestoreInput(Id<ReorderRule> ReorderRuleId, string IdempotencyKey, int? ExpectedVersion);
