using System.ComponentModel;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Adjustments;

[ObjectType<StockAdjustmentLine>(Fields = [nameof(StockAdjustmentLine.Id), nameof(StockAdjustmentLine.LineNumber)])]
[Description("One product that is more or less than the books said.")]
public static class StockAdjustmentLineType
{
    public static IDataLoaderResult<Product?> Product([Parent] StockAdjustmentLine line, [FromServices] ProductLoader products)
    {
        return products.Load(line.ProductId);
    }

    public static IDataLoaderResult<Location?> Location([Parent] StockAdjustmentLine line, [FromServices] LocationLoader locations)
    {
        return locations.Load(line.LocationId);
    }

    public static Quantity Quantity([Parent] StockAdjustmentLine line) => new(line.Value, line.UnitCode);
}
