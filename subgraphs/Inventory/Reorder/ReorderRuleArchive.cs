using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Inventory.Reorder;

[MutationType]
public static class ReorderRuleArchive
{
    [Description("Stops watching; the rule can be restored.")]
    [Authorize("inventory.reorder_rule.archive"), Fails<EntityNotFound>]
    public static async Task<ReorderRule> ReorderRuleArchiveAsync(
        ReorderRuleArchiveInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var (rule, level) = await db.LockRuleAsync(input.ReorderRuleId, ct);
        rule.Expect(input.ExpectedVersion);
        rule.Archive();
        db.Compare(rule, level);
        return rule;
    }
}

public sealed record ReorderRuleArchiveInput(Id<ReorderRule> ReorderRuleId, string IdempotencyKey, int? ExpectedVersion);
