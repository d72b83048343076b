using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Reorder;
using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Demo;

/// <summary>Every fifth product is watched in the first warehouse; some of them have less than they should.</summary>
internal static class DemoReorderRules
{
    public static IReadOnlyList<ReorderRule> Make(int scale, StockBook book)
    {
        var warehouse = DemoId.Of<Warehouse>(1);
        var rules = new List<ReorderRule>();
        foreach (var index in Enumerable.Range(1, DemoCatalogue.ProductsPerScale * scale).Where(product => product % 5 == 0))
        {
            var product = DemoId.Of<Product>(index);
            // Rules belong to a level: a product that the warehouse never had has none yet.
            if (book.Find(product, warehouse) is { } level)
            {
                var point = 10m + (5 * DemoDraw.Of("reorder_rule.point", index, 12));
                var rule = ReorderRule.Create(DemoId.Of<ReorderRule>(index), product, warehouse, level.UnitCode, point, 3 * point);
                level.BelowReorder = level.Available < point;
                rules.Add(rule);
            }
        }

        return rules;
    }
}
