using System.ComponentModel;
using ErpSystem.Inventory.Persistence;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Units;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Reorder;

[MutationType]
public static class ReorderRuleCreate
{
    [Description("Watches what is available of a product in a warehouse; there is one rule for each pair.")]
    [Authorize("inventory.reorder_rule.create")]
    [Fails<EntityNotFound>, Fails<InvalidInput>, Fails<InventoryArchived>, Fails<ProductNotStocked>]
    [Fails<InventoryQuantityRefused>, Fails<InventoryAlreadyTaken>]
    public static async Task<ReorderRule> ReorderRuleCreateAsync(
        ReorderRuleCreateInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var warehouse = await db.HoldAsync(input.WarehouseId, ["input", "warehouseId"], ct);
        warehouse.ExpectOpen(["input", "warehouseId"]);
        var product = await db.HoldAsync(input.ProductId, ["input", "productId"], ct);
        product.ExpectMovable(["input", "productId"]);
        var measures = await db.MeasuresAsync([product.Id], ct);
        var point = measures.Positive(product, input.ReorderPoint, ["input", "reorderPoint"]);
        var target = measures.Positive(product, input.Target, ["input", "target"]);
        var level = await db.LockLevelAsync(product.Id, warehouse.Id, ct);
        var rule = ReorderRule.Create(Id<ReorderRule>.New(db.Time), product.Id, warehouse.Id, point.Unit, point.Value, target.Value);
        db.ReorderRules.Add(rule);
        db.Compare(rule, level);
        return rule;
    }
}

[Description("Quantities may be in any unit that converts to the product's base unit.")]
public sealed record ReorderRuleCreateInput(
    Id<Product> ProductId, Id<Warehouse> WarehouseId, Quantity ReorderPoint, Quantity Target, string IdempotencyKey);
